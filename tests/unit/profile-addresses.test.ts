import { describe, expect, it } from 'vitest';
import { isNobodysPage } from '#checks/rules/clinic/network-pages.ts';

describe('A profile', () => {
  it.each([
    'https://www.facebook.com/p/Dot-Line-100091234567890/',
    'https://www.facebook.com/profile.php?id=100',
    'https://www.facebook.com/dotline/photos/',
    'https://www.facebook.com/dotline/events/',
    'https://www.instagram.com/home.of.smp/',
    'https://www.instagram.com/explore.smp/',
    'https://www.instagram.com/dotline/reels/',
    'https://www.tiktok.com/@dotline',
    'https://www.youtube.com/@dotline/videos',
    'https://uk.linkedin.com/company/dotline/about/',
    'https://x.com/dotline',
    'https://www.instagram.com/yournamesake.smp/',
    'https://www.instagram.com/theclinic/',
    'https://www.instagram.com/the.brand/',
    'https://www.directory.example.com/search/dotline',
  ])('may be %s', (address) => {
    expect(isNobodysPage(address)).toBe(false);
  });

  it.each([
    'https://www.instagram.com/dotline/p/C1a2b3/',
    'https://www.instagram.com/p/C1a2b3/',
    'https://www.instagram.com/tv/C1a2b3/',
    'https://www.instagram.com/s/aGlnaGxpZ2h0',
    'https://www.instagram.com/direct/inbox/',
    'https://www.instagram.com/reel/C1a2b3/',
    'https://www.facebook.com/photo/?fbid=1',
    'https://www.facebook.com/photo.php?fbid=1',
    'https://www.facebook.com/permalink.php?story_fbid=1',
    'https://www.facebook.com/sharer/sharer.php?u=x',
    'https://www.facebook.com/messages/t/1',
    'https://www.facebook.com/me',
    'https://www.facebook.com/events/1234',
    'https://www.facebook.com/marketplace/item/1',
    'https://www.facebook.com/dotline/posts/pfbid0',
    'https://www.facebook.com/home.php',
    'https://www.tiktok.com/@dotline/video/1',
    'https://www.youtube.com/watch?v=1',
    'https://www.linkedin.com/company/dotline/admin/dashboard/',
    'https://www.linkedin.com/in/me/',
    'https://x.com/search?q=dotline',
    'https://x.com/dotline/status/1',
    'https://fb.watch/abc/',
    'https://youtu.be/abc',
    'https://vm.tiktok.com/abc/',
    'https://studio.youtube.com/channel/UC1',
    'https://www.google.com/search?q=dotline',
    'https://chat.whatsapp.com/abc',
    'https://www.instagram.com/yourname/',
    'https://www.instagram.com/your_clinic/',
    'https://www.facebook.com/YourBusinessName',
    'https://www.tiktok.com/@your.handle',
    'https://www.instagram.com/',
  ])('is somebody’s page, unlike %s', (address) => {
    expect(isNobodysPage(address)).toBe(true);
  });
});
