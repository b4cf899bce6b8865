/**
 * Words that say nothing of what is asked, without apostrophes. They count in fixed phrases alone.
 * Feelings are among them: who is scared asks about something else.
 */
export const STOP_WORDS: readonly string[] = `
  a able about actually advice advise afraid after afternoon again all already also always am an
  and answer any anyone anything are as ask asking at back be because been before being best big
  bit but by can cannot cant come concerned could couldnt did didnt do does doesnt doing done
  dont each either else even evening ever every everyone everything exactly far find five for
  four friday from get gets getting give go goes going gone good got guess had happen happened
  happens has hate have havent having he head heads hear heard hello help her here hi him his
  hope how i id if ill im in info information into is isnt it its ive just kind kindly know
  later let lets like little long look looking looks lot lots love make makes making many may
  maybe me mean means might monday more morning most much must my myself near need needs nervous
  never night no normal normally not now number numbers of off ok okay on once one only or other
  our out over own people person please possible pretty put question quick quickly quite rather
  really reckon recommend right said same saturday say says scalp scared scary see seen seven
  she should shouldnt show since six so some someone something soon sort start starts still stop
  stops such sunday super suppose supposed sure take takes taking ten than thank thanks that
  thats the their them then there these they theyre thing things think this those though three
  through thursday to today tomorrow tonight too try trying tuesday turn two until up us use
  used using usually very want wanted wants was way we wear wearing wednesday week weekend weeks
  well went were what whatever whats when where whether which while who whole why will wish with
  without wondering wont worried worry worth would wouldnt yes yet you your youre yours yourself
`
  .trim()
  .split(/\s+/);
