/** Endings of addresses that are written with a capital in sentences too: countries, and those that are most in use. One that is written in small letters needs no list. */
const COUNTRIES =
  'ac ad ae af ag ai al am ao aq ar as at au aw ax az ba bb bd be bf bg bh bi bj bm bn bo br bs bt bv bw by bz ca cc cd cf cg ch ci ck cl cm cn co cr cu cv cw cx cy cz de dj dk dm do dz ec ee eg er es et eu fi fj fk fm fo fr ga gb gd ge gf gg gh gi gl gm gn gp gq gr gs gt gu gw gy hk hm hn hr ht hu id ie il im in io iq ir is it je jm jo jp ke kg kh ki km kn kp kr kw ky kz la lb lc li lk lr ls lt lu lv ly ma mc md me mg mh mk ml mm mn mo mp mq mr ms mt mu mv mw mx my mz na nc ne nf ng ni nl no np nr nu nz om pa pe pf pg ph pk pl pm pn pr ps pt pw py qa re ro rs ru rw sa sb sc sd se sg sh si sj sk sl sm sn so sr ss st su sv sx sy sz tc td tf tg th tj tk tl tm tn to tr tt tv tw tz ua ug uk us uy uz va vc ve vg vi vn vu wf ws ye yt za zm zw рф 中国';
const GENERIC =
  'com net org info biz name pro mobi edu gov mil int xyz top site online store shop app dev page link click live club vip icu fun space website tech cloud host work world today news blog digital agency solutions services email support help chat zip mov bank money loan loans finance credit cash pay gmbh berlin hamburg koeln bayern wien nrw health care clinic doctor dental med hospital pharmacy';
const KNOWN: ReadonlySet<string> = new Set(`${COUNTRIES} ${GENERIC}`.split(' '));

/** What is read as one full stop: in other scripts a domain has others. */
const OTHER_STOPS = /[。｡]/g;
/** `Dr. med.` is often written without its space, and is no address. */
const TITLES =
  /(?<![\p{L}\p{N}.-])(?:(?:prof|dr|dipl|psych|med|dent|vet|rer|nat|phil|habil|univ|h|c)\.)+(?![\p{L}\p{N}])/giu;
const AS_WRITTEN =
  /:\/\/|\bwww\.|@|\b(?:https?|ftps?|mailto|tel|sms|callto|skype|whatsapp|facetime|javascript|data):\S/iu;
const IN_NUMBERS = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?!\.?\d)/u;
const ENDINGS = /(?<=([\p{L}\p{M}\p{N}\p{So}_-]+))\.([\p{L}\p{M}\p{N}-]{2,})/gu;

/**
 * Whether there is something in it that a mail program may make a link of, in whatever letters it is written. A sentence that follows the last without a space, a time, a date and an abbreviation are none,
 * unless what follows the full stop is an ending that addresses have: then a mail program does not know better either.
 */
export function hasAddress(text: string): boolean {
  const plain = text
    .normalize('NFKC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(OTHER_STOPS, '.')
    .replaceAll(TITLES, ' ');
  if (AS_WRITTEN.test(plain) || IN_NUMBERS.test(plain)) return true;
  return [...plain.matchAll(ENDINGS)].some(
    ([, before = '', ending = '']) =>
      KNOWN.has(ending.toLowerCase()) ||
      ending.toLowerCase().startsWith('xn--') ||
      (before.length > 1 && /^\p{Ll}+$/u.test(ending)),
  );
}
