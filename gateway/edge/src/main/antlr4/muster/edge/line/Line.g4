/**
 * The command line of the console: what an operator can type, and what each word means.
 *
 * Upper and lower case are alike, except in text. A name with blanks, or one that is also a word of
 * this grammar, stands in quotes: "Golden Orb", "Golden Orb-1". A quote within is written twice.
 * Every line may end with "at" and a time, for what is logged late, and with a note.
 */
grammar Line;

options { caseInsensitive = true; }

line
    : ( open | close
      | req | cadre | cancel
      | offer | withdraw | unable | commit
      | deploy | muster | release | home | recall | extend | undeploy
      | mobilise | callout | coming | notComing | arrive | unarrive | nominate | endMobilisation
      | reaccredit | absence | end | national
      | declare | register | offroad | onroad
      | form | alone | reform | standDown
      | rota | offrota | swap
      | decide | undecide
      | expect | revise | unexpect
      | schedule | move | calloff | book | unbook | passed | failed | absent | correct
      ) EOF
    ;

// ── Operations ──────────────────────────────────────────────────────────────────────────────────

/** open G7 "G7 summit" for DCP planned from 1 jun to 14 jun section 24 */
open  : OPEN newOperation text? FOR force ( PLANNED | SPONTANEOUS ) ( FROM day )? ( TO day )? openPart* ;
openPart : EXCEPTIONAL | EXERCISE | SECTION number | late | note ;

/** close G7 on fri */
close : CLOSE operation ( ON day )? tail* ;

// ── Requests ────────────────────────────────────────────────────────────────────────────────────

/** req G7 3 from 06:00 to fri 18:00 rvp "Hamlin Way" dress full tier ricc */
req    : REQ operation number psus? FROM moment TO moment askPart* ;

/** cadre G7 6 evidence_gatherer from 06:00 to 18:00 */
cadre  : CADRE operation number skill FROM moment TO moment askPart* ;
askPart : RVP text | DRESS ( NORMAL | INTERMEDIATE | FULL ) | TIER ( FORCE | RICC | NPOCC ) | late | note ;

/** cancel G7-1 "stood down by Gold" */
cancel : CANCEL request reason tail* ;

// ── What donors answer ──────────────────────────────────────────────────────────────────────────
// The number counts what the request asks for: PSUs, or officers of a cadre.

/** offer G7-1 WMP 2 */
offer    : OFFER request force number unit? reason? tail* ;

/** withdraw G7-1 WMP 1 "needed at home" */
withdraw : WITHDRAW request force ( number unit? )? reason tail* ;

/** unable G7-1 WMP "no drivers" */
unable   : UNABLE request force ( number unit? )? reason tail* ;

/** commit G7-1 WMP 2 */
commit   : COMMIT request force number unit? tail* ;

// ── Deployments ─────────────────────────────────────────────────────────────────────────────────
// Meant by request and donor force; where there are several, also by number (#2) or by code (D-...).

/**
 * deploy G7-1 WMP: who is proposed; deploy G7-1 WMP WMP-1 WMP-2: these. For an operation nobody
 * requested them for: deploy G7 WMP 1 from 06:00 to 18:00
 */
deploy   : DEPLOY purpose force ( number unit? )? officer* ( FROM moment )? ( TO moment )? override? tail* ;
override : OVERRIDE quoted AUTHORITY quoted ;

/** muster G7-1 WMP at 06:40; muster G7-1 WMP WMP-1 WMP-2: only these */
muster   : MUSTER target officer* ( RVP text )? tail* ;

/** release G7-1 WMP */
release  : RELEASE target officer* tail* ;

/** return G7-1 WMP at 02:15 */
home     : RETURN target officer* tail* ;

/** recall G7-1 WMP by 18:00 "disorder at home" */
recall   : RECALL target officer* BY moment reason tail* ;

/** extend G7-1 WMP to sat 06:00 */
extend   : EXTEND target TO moment tail* ;

/** undeploy G7-1 WMP "entered twice" */
undeploy : UNDEPLOY target reason tail* ;

target   : request force choice? | deployment ;

// ── Mobilisations ───────────────────────────────────────────────────────────────────────────────
// Meant by operation and force, which have one open mobilisation at most, or by code (M-...).

/** mobilise "No Notice" WMP rvp "Hamlin Way" at 06:00 */
mobilise  : MOBILISE operation force ( RVP text )? tail* ;

/** callout "No Notice" WMP WMP-1001 wave one_hour by phone; callout "No Notice" WMP 700 wave one_hour: who is proposed */
callout   : CALLOUT mobilisation ( number ofRank? | officer+ ) WAVE wave ( BY means )? tail* ;

/** coming "No Notice" WMP WMP-1001 WMP-1002 by 06:40 */
coming    : COMING mobilisation officer+ BY moment tail* ;

/** notcoming "No Notice" WMP WMP-1001 "sick" */
notComing : NOTCOMING mobilisation officer+ reason tail* ;

/** arrive "No Notice" WMP WMP-1001 at 06:35; arrive "No Notice" WMP 3 inspectors 80 constables 9 drivers carriers WMP-PC01; arrive "No Notice" WMP 3 serials 1 commander: what is whole, and who is counted besides */
arrive    : ARRIVE mobilisation arrived ( RVP text )? tail* ;

/** unarrive "No Notice" WMP WMP-1001 "wrong number" */
unarrive  : UNARRIVE mobilisation arrived reason tail* ;
arrived   : ( officer | heads )+ carriers? | carriers ;
heads     : number ( INSPECTORS | COMMANDERS | SERGEANTS | CONSTABLES | DRIVERS | serials ) ;
serials   : SERIALS | SERIAL ;
carriers  : CARRIERS carrier+ ;

/** nominate "No Notice" WMP WMP-6001 WMP-6002 */
nominate  : NOMINATE mobilisation officer+ tail* ;

/** endmobilisation "No Notice" WMP */
endMobilisation : ENDMOBILISATION mobilisation tail* ;

mobilisation : operation force | mobilisationCode ;
ofRank    : INSPECTORS | SERGEANTS | CONSTABLES | officers ;
means     : PHONE | TEXT_MESSAGE | EMAIL | RADIO | IN_PERSON | SYSTEM ;

// ── Officers ────────────────────────────────────────────────────────────────────────────────────

/** reaccredit WMP-1234 first_aid on 20 nov */
reaccredit : REACCREDIT officer skill ( ON day )? ( UNTIL day )? tail* ;

/** abstract WMP-1234 sick from today to fri */
absence    : ABSTRACT officer ( SICK | LEAVE | RESTRICTED | COURSE | OTHER ) ( FROM day )? ( TO day )? tail* ;

/** end WMP-1234 on mon: the first day back */
end        : END officer ( ON day )? tail* ;

/** national WMP-1234 prt from mon: to be sent with a cadre when NPoCC asks; with "not", no more */
national   : NATIONAL officer skill NOT? ( FROM day )? reason? tail* ;

// ── Carriers ────────────────────────────────────────────────────────────────────────────────────

/** declare WMP WMP-PC01 "Bournville" WMP-PC02 "Bournville" unfit "brakes" */
declare    : DECLARE force declaration+ tail* ;
declaration : carrier text ( FIT | UNFIT quoted )? ;

/** carrier WMP-PC09 for WMP */
register   : CARRIER carrier FOR force ( ON day )? tail* ;

/** offroad WMP-PC03 "gearbox" */
offroad    : OFFROAD carrier ( ON day )? reason tail* ;

/** onroad WMP-PC03 on fri */
onroad     : ONROAD carrier ( ON day )? tail* ;

// ── Command rota ────────────────────────────────────────────────────────────────────────────────

/** rota WMP gold WMP-7001 from fri 08:00 to sat 08:00 */
rota     : ROTA force command officer FROM moment TO moment tail* ;

/** offrota R-7K3M9QXA "on a course" */
offrota  : OFFROTA entry reason tail* ;

/** swap R-7K3M9QXA R-8L4N0RYB */
swap     : SWAP entry entry tail* ;

// ── Decisions ───────────────────────────────────────────────────────────────────────────────────

/** decide G7 "Hold two PSUs in reserve" reason "Second march expected" authority "Gold" at 06:40 */
decide   : DECIDE operation quoted REASON quoted AUTHORITY quoted tail* ;

/** undecide L-7K3M9QXA "entered for the wrong operation" */
undecide : UNDECIDE decision reason tail* ;

// ── Courses ─────────────────────────────────────────────────────────────────────────────────────

/** schedule Ryton 24 from 8 dec to 9 dec skills l2 first_aid forces WMP STAFFS ranks inspector */
schedule : SCHEDULE text number FROM day TO day SKILLS skill+ ( FORCES force+ )? ( RANKS rank+ )? tail* ;

/** move C-7K3M9QXA from 15 dec to 16 dec */
move     : MOVE course FROM day TO day tail* ;

/** calloff C-7K3M9QXA "no instructor" */
calloff  : CALLOFF course reason tail* ;

/** book C-7K3M9QXA WMP-1001 WMP-1002 */
book     : BOOK course officer+ tail* ;

/** unbook C-7K3M9QXA WMP-1001 "needed at home" */
unbook   : UNBOOK course officer+ reason? tail* ;

/** passed C-7K3M9QXA WMP-1001 WMP-1002 on 9 dec; the last day of the course, or today if that is sooner, unless said */
passed   : PASSED course officer+ ( ON day )? tail* ;
failed   : FAILED course officer+ ( ON day )? tail* ;
absent   : ABSENT course officer+ ( ON day )? tail* ;

/** correct C-7K3M9QXA WMP-1001 failed "mixed up" */
correct  : CORRECT course officer ( PASSED | FAILED | ABSENT ) ( ON day )? reason tail* ;

// ── Calendar of demand ──────────────────────────────────────────────────────────────────────────

/** expect "Villa v Birmingham" football WMP 2 from sat; expect Talks conference WMP 4 from 1 mar to 3 mar */
expect   : EXPECT text eventKind force number psus? FROM day ( TO day )? tail* ;

/** revise P-7K3M9QXA 3 psus from 2 mar to 4 mar for "Golden Orb": only what changes */
revise   : REVISE demand quoted? eventKind? ( number psus? )? ( FROM day )? ( TO day )? ( FOR operation )? tail* ;

/** unexpect P-7K3M9QXA "called off" */
unexpect : UNEXPECT demand reason tail* ;

// ── Formed units ────────────────────────────────────────────────────────────────────────────────

/**
 * form Biotas PSU1: who is proposed; form Biotas PSU1 led STAFFS-6001 serial under STAFFS-4001
 * STAFFS-1002 driven STAFFS-1001 in STAFFS-PC01: these
 */
form      : FORM operation callsign ( LED officer )? serial* tail* ;

/** serial Biotas S1 under STAFFS-4001 STAFFS-1002 driven STAFFS-1001: on its own, or who is proposed */
alone     : SERIAL operation callsign made tail* ;

/** reform Biotas PSU1 led STAFFS-6001 serial under STAFFS-4001 STAFFS-1003: from then on of these alone */
reform    : REFORM operation callsign ( LED officer )? serial+ tail* ;

/** standdown Biotas PSU1 at 18:00 */
standDown : STANDDOWN operation callsign tail* ;

serial    : SERIAL made ;
made      : ( UNDER officer )? officer* ( DRIVEN officer )? ( IN carrier )? ;

// ── Parts ───────────────────────────────────────────────────────────────────────────────────────

tail   : late | note ;
late   : AT moment ;
note   : NOTE quoted ;
reason : REASON? quoted ;

/** The next 06:00, or with "at" the latest; a day with it says which. Local time. */
moment : NOW | day? clock ;
clock  : TIME ( BST | GMT )? ;
day    : TODAY | TOMORROW | YESTERDAY | weekday | ofMonth month year? | DATE ;
ofMonth : NUMBER ;
year   : NUMBER ;
weekday : MON | TUE | WED | THU | FRI | SAT | SUN ;
month  : JAN | FEB | MAR | APR | MAY | JUN | JUL | AUG | SEP | OCT | NOV | DEC ;

unit    : psus | officers ;
psus    : PSU ;
officers : OFFICERS ;

newOperation : WORD | NUMBER | CODE | QUOTED ;
operation    : WORD | NUMBER | CODE | QUOTED ;
request      : CODE | QUOTED ;
purpose      : WORD | NUMBER | CODE | QUOTED ;
force        : WORD | QUOTED ;
officer      : CODE ;
carrier      : CODE ;
callsign     : WORD | NUMBER | CODE | QUOTED ;
deployment   : DEPLOYMENT ;
mobilisationCode : MOBILISATION ;
wave         : WORD | QUOTED ;
choice       : CHOICE ;
course       : CODE ;
demand       : CODE ;
eventKind    : WORD | OTHER ;
command      : WORD ;
entry        : CODE ;
decision     : CODE ;
rank         : WORD | INSPECTORS | SERGEANTS | CONSTABLES ;
skill        : WORD | CODE | QUOTED ;
text         : QUOTED | WORD ;
quoted       : QUOTED ;
number       : NUMBER ;

// ── Words ───────────────────────────────────────────────────────────────────────────────────────

OPEN : 'open' ;
CLOSE : 'close' ;
REQ : 'req' | 'request' ;
CADRE : 'cadre' ;
CANCEL : 'cancel' ;
OFFER : 'offer' ;
WITHDRAW : 'withdraw' ;
UNABLE : 'unable' ;
COMMIT : 'commit' ;
DEPLOY : 'deploy' ;
MUSTER : 'muster' ;
RELEASE : 'release' ;
RETURN : 'return' ;
RECALL : 'recall' ;
EXTEND : 'extend' ;
UNDEPLOY : 'undeploy' ;
MOBILISE : 'mobilise' ;
CALLOUT : 'callout' ;
COMING : 'coming' ;
NOTCOMING : 'notcoming' ;
ARRIVE : 'arrive' ;
UNARRIVE : 'unarrive' ;
NOMINATE : 'nominate' ;
ENDMOBILISATION : 'endmobilisation' ;
REACCREDIT : 'reaccredit' ;
ABSTRACT : 'abstract' ;
END : 'end' ;
DECLARE : 'declare' ;
CARRIER : 'carrier' ;
OFFROAD : 'offroad' ;
ONROAD : 'onroad' ;
FORM : 'form' ;
REFORM : 'reform' ;
SERIAL : 'serial' ;
SERIALS : 'serials' ;
STANDDOWN : 'standdown' ;
SCHEDULE : 'schedule' ;
MOVE : 'move' ;
CALLOFF : 'calloff' ;
BOOK : 'book' ;
UNBOOK : 'unbook' ;
PASSED : 'passed' ;
FAILED : 'failed' ;
ABSENT : 'absent' ;
CORRECT : 'correct' ;
NATIONAL : 'national' ;
EXPECT : 'expect' ;
REVISE : 'revise' ;
UNEXPECT : 'unexpect' ;

DECIDE : 'decide' ;
OFFROTA : 'offrota' ;
ROTA : 'rota' ;
SWAP : 'swap' ;
UNDECIDE : 'undecide' ;
AT : 'at' ;
AUTHORITY : 'authority' ;
BY : 'by' ;
DRESS : 'dress' ;
EXCEPTIONAL : 'exceptional' ;
EXERCISE : 'exercise' ;
DRIVEN : 'driven' ;
FIT : 'fit' ;
FOR : 'for' ;
FORCES : 'forces' ;
FROM : 'from' ;
NOT : 'not' ;
IN : 'in' ;
LED : 'led' ;
NOTE : 'note' ;
ON : 'on' ;
OVERRIDE : 'override' ;
REASON : 'reason' ;
RANKS : 'ranks' ;
RVP : 'rvp' ;
SECTION : 'section' ;
SKILLS : 'skills' ;
TIER : 'tier' ;
TO : 'to' ;
UNDER : 'under' ;
UNFIT : 'unfit' ;
UNTIL : 'until' ;
WAVE : 'wave' ;

PSU : 'psu' | 'psus' ;
OFFICERS : 'officers' | 'officer' ;
INSPECTORS : 'inspectors' | 'inspector' ;
COMMANDERS : 'commanders' | 'commander' ;
SERGEANTS : 'sergeants' | 'sergeant' ;
CONSTABLES : 'constables' | 'constable' ;
// one driver is a skill
DRIVERS : 'drivers' ;
CARRIERS : 'carriers' ;

PLANNED : 'planned' ;
SPONTANEOUS : 'spontaneous' ;
NORMAL : 'normal' ;
INTERMEDIATE : 'intermediate' ;
FULL : 'full' ;
FORCE : 'force' ;
RICC : 'ricc' ;
NPOCC : 'npocc' ;
SICK : 'sick' ;
LEAVE : 'leave' ;
RESTRICTED : 'restricted' ;
COURSE : 'course' ;
OTHER : 'other' ;
PHONE : 'phone' ;
TEXT_MESSAGE : 'text_message' | 'text' ;
EMAIL : 'email' ;
RADIO : 'radio' ;
IN_PERSON : 'in_person' ;
SYSTEM : 'system' ;

NOW : 'now' ;
TODAY : 'today' ;
TOMORROW : 'tomorrow' ;
YESTERDAY : 'yesterday' ;
MON : 'mon' | 'monday' ;
TUE : 'tue' | 'tues' | 'tuesday' ;
WED : 'wed' | 'wednesday' ;
THU : 'thu' | 'thur' | 'thurs' | 'thursday' ;
FRI : 'fri' | 'friday' ;
SAT : 'sat' | 'saturday' ;
SUN : 'sun' | 'sunday' ;
JAN : 'jan' | 'january' ;
FEB : 'feb' | 'february' ;
MAR : 'mar' | 'march' ;
APR : 'apr' | 'april' ;
MAY : 'may' ;
JUN : 'jun' | 'june' ;
JUL : 'jul' | 'july' ;
AUG : 'aug' | 'august' ;
SEP : 'sep' | 'sept' | 'september' ;
OCT : 'oct' | 'october' ;
NOV : 'nov' | 'november' ;
DEC : 'dec' | 'december' ;
BST : 'bst' ;
GMT : 'gmt' ;

/** 06:00, 6:00, 06.00, 0600hrs */
TIME : DIGIT DIGIT? [:.] DIGIT DIGIT | DIGIT DIGIT DIGIT DIGIT ( 'h' | 'hrs' ) ;
/** 20/11/2026, 20/11, 2026-11-20 */
DATE : DIGIT DIGIT? '/' DIGIT DIGIT? ( '/' DIGIT DIGIT DIGIT DIGIT )?
     | DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
NUMBER : DIGIT+ ;
CHOICE : '#' DIGIT+ ;
/** Of a deployment, as the pages show it. */
DEPLOYMENT : 'D-' ALNUM ALNUM ALNUM ALNUM ALNUM ALNUM ALNUM ALNUM+ ;
/** Of a mobilisation, as the pages show it. */
MOBILISATION : 'M-' ALNUM ALNUM ALNUM ALNUM ALNUM ALNUM ALNUM ALNUM+ ;
/** Of a force, an operation, a skill. */
WORD : ALNUM ( ALNUM | '_' )* ;
/** Of a request (G7-1), an officer (WMP-1234), a carrier (WMP-PC01) or a course (C-7K3M9QXA). */
CODE : ALNUM ALNUM* ( '-' ALNUM+ )+ ;
QUOTED : QUOTE ( ~["“”\r\n] | '""' )* QUOTE ;
BLANK : [ \t\r\n\u00A0]+ -> skip ;
UNCLOSED : QUOTE ( ~["“”\r\n] | '""' )* ;
STRANGE : . ;

fragment QUOTE : ["“”] ;
fragment DIGIT : [0-9] ;
fragment ALNUM : [a-z0-9] ;
