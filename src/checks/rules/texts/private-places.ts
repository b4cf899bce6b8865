/** What opens a door, a safe or a network. */
const LOCK =
  '(?:wi-?fi|wlan|network|alarm|(?:front |back )?door|gate|key ?safe|lock ?box|entry|building|safe|till|computer|laptop|tablet|admin|login|account|email)';

/** Where the code is or how one gets it, which tells nobody what it is. */
const NO_CODE =
  '(?:free|needed|required|below|here|there|changed|available|secret|private|simple|optional|written|shown|sent|given|displayed|visible|long|new|short|different|personal|yours|not|on|in|at|by|the|a|an|your|our|with|behind|kept|only|always|case|printed|texted|emailed)';

/** What tells how somebody gets in: the clinic's own doors, and those of its network. */
export const PRIVATE_PLACES: readonly RegExp[] = [
  new RegExp(
    String.raw`\b${LOCK}(?:['’]s)? (?:password|passcode|pass ?word|pin|code|key)(?: is|:| =) ?["“‘']?(?!${NO_CODE}\b)(?:(?=[^\s]{0,30}\d)\S{3,40}|[\p{L}\d!?#-]{4,30}["”’']?(?=[.!]?(?:\s*$|\n|[.!] )))`,
    'iu',
  ),
  /\b(?:spare |house |front door |door )?keys? (?:is|are)(?: always| kept| left| hidden| usually){0,2} (?:under|beneath|behind|below) (?:the|a|our) (?:door ?)?(?:mat|pot|(?:plant|flower) ?pot|stone|brick|gnome|bin|step|meter box|letter ?box)\b/iu,
];
