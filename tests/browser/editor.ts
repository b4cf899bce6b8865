import { expect, type Locator, type Page } from '@playwright/test';
import { TOKEN } from '../support/github.ts';

/** What somebody does on the editing page. */
export class Editor {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  async signIn(token = TOKEN): Promise<void> {
    await this.page.getByRole('button', { name: 'Sign In Using Access Token' }).click();
    await this.page.getByRole('textbox').fill(token);
    await this.page.keyboard.press('Enter');
  }

  /** Opens a form for something new in a collection. */
  async startNew(collection: string): Promise<void> {
    await this.page.getByRole('treeitem', { name: collection }).click();
    await this.page.getByRole('button', { name: 'Create New Entry' }).first().click();
    // The form is there before what it is filled with: today, as the day it goes online.
    await expect(this.field('Published').locator('input')).not.toHaveValue('');
  }

  /** Opens a form: of a file, or of an entry of a collection. */
  async openForm(form: string, entry?: string): Promise<void> {
    await this.page.getByRole('treeitem', { name: form }).click();
    if (entry) await this.page.getByRole('gridcell', { name: entry, exact: true }).click();
    await expect(this.page.getByRole('button', { name: 'Cancel Editing' })).toBeVisible();
  }

  /** A field by its label; the editor puts marks for right-to-left text around the label. */
  field(label: string, inside: Page | Locator = this.page): Locator {
    return inside.getByRole('group', { name: new RegExp(`^“\\W?${label}\\W?” Field$`) });
  }

  /** Types into fields, by their labels, until all of them have kept it. */
  async write(words: Record<string, string>, inside?: Locator): Promise<void> {
    const boxes = Object.entries(words).map(([label, text]) => ({
      text,
      box: this.field(label, inside).locator('input, textarea, [contenteditable=true]').first(),
    }));
    const kept = (box: Locator) =>
      box.evaluate((element) => ('value' in element ? element.value : element.textContent));
    await expect(async () => {
      for (const { box, text } of boxes) if ((await kept(box)) !== text) await box.fill(text);
      for (const { box, text } of boxes) expect(await kept(box)).toBe(text);
    }).toPass();
  }

  /** Chooses among the options of a field, by their labels. */
  async choose(label: string, name: string, inside?: Locator): Promise<void> {
    const field = this.field(label, inside);
    const option = field.getByRole('radio', { name }).or(field.getByRole('checkbox', { name }));
    await option.click();
    await expect(option).toBeChecked();
  }

  /** Picks a photograph as from the device. */
  async pick(field: Locator, file: { name: string; mimeType: string; buffer: Buffer }) {
    await field.locator('input[type=file]').first().setInputFiles(file);
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Save', exact: true }).click();
  }
}
