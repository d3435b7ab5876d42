/** Making a format takes a hundred times as long as writing with it. Languages, zones and ways of writing are few: each is made once. */
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat>();

function once<Format extends Intl.DateTimeFormat | Intl.NumberFormat, Options>(
  make: new (locale: string, options: Options) => Format,
  locale: string,
  options: Options,
): Format {
  const key = `${make.name} ${locale} ${JSON.stringify(options)}`;
  let format = made.get(key);
  if (!format) made.set(key, (format = new make(locale, options)));
  return format as Format;
}

/** `Intl.DateTimeFormat`, made once. @throws RangeError for a zone that nobody knows */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  once(Intl.DateTimeFormat, locale, options);

/** `Intl.NumberFormat`, made once. */
export const numberFormat = (locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat =>
  once(Intl.NumberFormat, locale, options);
