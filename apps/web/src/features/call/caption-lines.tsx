import type { Caption } from './captions.ts';
import classes from './call.module.css';
import { t } from '../../texts/texts.ts';

interface CaptionLinesProps {
  readonly captions: readonly Caption[];
  readonly nameOf: (identity: string) => string;
}

/** Not announced: whoever listens to a screen reader hears the people themselves. */
export function CaptionLines({ captions, nameOf }: CaptionLinesProps) {
  if (captions.length === 0) return null;
  return (
    <div className={classes.captions} role="log" aria-live="off" aria-label={t('Captions')}>
      {captions.map(({ identity, utterance, words }) => (
        <p key={`${identity}-${utterance}`}>
          <strong>{nameOf(identity)}:</strong> {words}
        </p>
      ))}
    </div>
  );
}
