import { describe, expect, it } from 'vitest';
import { soundsLike, soundsOf } from './sounds.ts';

const WORDS =
  'platform blockchain mirziyoyev mehdiyev estonia astana computer cloud center senegal master vandeth philsys hartak';
const sounds = soundsOf(WORDS.split(' '));

describe('a word of another script sounds like', () => {
  it.each([
    ['플랫폼', 'platform'],
    ['블록체인', 'blockchain'],
    ['미르지요예프', 'mirziyoyev'],
    ['미르지요예프가', 'mirziyoyev'],
    ['메흐디예프', 'mehdiyev'],
    ['에스토니아', 'estonia'],
    ['센터', 'center'],
    ['필시스', 'philsys'],
    ['платформаси', 'platform'],
    ['Мирзиеёв', 'mirziyoyev'],
    ['ბლოკჩეინი', 'blockchain'],
    ['հարթակ', 'hartak'],
    ['ব্লকচেইন', 'blockchain'],
    ['ប្លុកឆេន', 'blockchain'],
    ['វ៉ាន់ដេត', 'vandeth'],
  ])('%s: %s', (word, english) => {
    expect(soundsLike(word, sounds)).toBe(english);
  });

  it.each(['사람', '대통령', '국민', '센서', 'корхонаҳо', 'តុលាការ', ''])('nothing: %s', (word) => {
    expect(soundsLike(word, sounds)).toBeUndefined();
  });
});
