using System.Globalization;
using System.Text;
using Hearsay.Lexicons;

namespace Hearsay.Parsing;

/// <summary>Cuts words into the pieces of the model's vocabulary (WordPiece as in BERT, uncased), byte for byte as in training.</summary>
/// <remarks>Lower case, marks above and below letters dropped, punctuation and ideographs apart, then the longest piece first. Immutable;
/// safe to share between threads.</remarks>
internal sealed class WordPieces
{
    /// <summary>Piece that opens a window.</summary>
    public const int Open = 101;

    /// <summary>Piece that closes a window.</summary>
    public const int Close = 102;

    /// <summary>Stands for a part that the vocabulary cannot spell.</summary>
    public const int Unknown = 100;

    /// <summary>A word has at most this many pieces; the others are left out.</summary>
    public const int Most = 12;

    private const string SplitSymbols = "$+<=>^`|~";

    /// <summary>A part longer than this is unknown, so that a text without blanks costs no quadratic time.</summary>
    private const int LongestPart = 100;

    private readonly Dictionary<string, int> _starts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _others = new(StringComparer.Ordinal);
    private readonly int _longest;

    /// <summary>Takes the vocabulary, one piece a line; its line number, from 0, is its id.</summary>
    public WordPieces(IEnumerable<string> vocabulary)
    {
        var id = 0;
        foreach (var piece in vocabulary)
        {
            if (piece.StartsWith("##", StringComparison.Ordinal) && piece.Length > 2) _others[piece[2..]] = id;
            else _starts[piece] = id;
            _longest = Math.Max(_longest, piece.Length);
            id++;
        }
    }

    /// <summary>Appends the ids of a word's pieces, at least one and at most <see cref="Most"/>, and returns how many.</summary>
    public int Append(string word, List<int> ids)
    {
        var before = ids.Count;
        var part = new StringBuilder();
        var plain = Plain(word);
        for (var i = 0; i < plain.Length && ids.Count - before < Most;)
        {
            var width = char.IsSurrogatePair(plain, i) ? 2 : 1;
            var alone = StandsAlone(plain, i);
            var blank = !alone && IsBlank(plain[i]);
            if (alone || blank)
            {
                Spell(part, ids);
                part.Clear();
            }
            if (!blank) part.Append(plain, i, width);
            if (alone)
            {
                Spell(part, ids);
                part.Clear();
            }
            i += width;
        }
        Spell(part, ids);
        if (ids.Count - before > Most) ids.RemoveRange(before + Most, ids.Count - before - Most);
        if (ids.Count == before) ids.Add(Unknown);
        return ids.Count - before;
    }

    /// <summary>The longest pieces first; one unknown piece when the part cannot be spelt to its end.</summary>
    private void Spell(StringBuilder part, List<int> ids)
    {
        if (part.Length == 0) return;
        var before = ids.Count;
        var text = part.ToString().AsSpan();
        var starts = _starts.GetAlternateLookup<ReadOnlySpan<char>>();
        var others = _others.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var at = 0; at < text.Length;)
        {
            var found = -1;
            var length = text.Length > LongestPart ? 0 : Math.Min(_longest, text.Length - at);
            for (; length > 0 && found < 0; length--)
                if ((at == 0 ? starts : others).TryGetValue(text.Slice(at, length), out var id)) { found = id; at += length; }
            if (found < 0)
            {
                ids.RemoveRange(before, ids.Count - before);
                ids.Add(Unknown);
                return;
            }
            ids.Add(found);
        }
    }

    /// <summary>Lower case, canonically decomposed, without nonspacing marks. The text is cut where no more pieces can matter.</summary>
    private static string Plain(string word)
    {
        var text = new StringBuilder();
        for (var i = 0; i < word.Length && i < 4 * LongestPart * Most; i++)
        {
            var c = word[i];
            if (c < 0x80) { text.Append(char.ToLowerInvariant(c)); continue; }
            if (char.IsSurrogatePair(word, i))
            {
                if (CharUnicodeInfo.GetUnicodeCategory(word, i) != UnicodeCategory.NonSpacingMark)
                    text.Append(Rune.ToLowerInvariant(new Rune(c, word[i + 1])).ToString());
                i++;
                continue;
            }
            var lower = c == 'Σ' && EndsWord(word, i) ? 'ς' : c == 'İ' ? 'i' : char.ToLowerInvariant(c);
            if (MarkedLetters.Bare.TryGetValue(lower, out var bare)) text.Append(bare);
            else if (lower is >= '가' and <= '힣') AppendJamo(lower, text);
            else if (CharUnicodeInfo.GetUnicodeCategory(lower) != UnicodeCategory.NonSpacingMark) text.Append(lower);
        }
        return text.ToString();
    }

    /// <summary>Whether the letter closes a word: a capital sigma is then written as the final one (Unicode, SpecialCasing).</summary>
    private static bool EndsWord(string word, int at) =>
        at > 0 && char.IsLetter(word[at - 1]) && (at + 1 == word.Length || !char.IsLetter(word[at + 1]));

    /// <summary>A Hangul syllable as its letters (Unicode, section 3.12).</summary>
    private static void AppendJamo(char syllable, StringBuilder text)
    {
        var number = syllable - '가';
        text.Append((char)(0x1100 + number / 588)).Append((char)(0x1161 + number % 588 / 28));
        if (number % 28 != 0) text.Append((char)(0x11A7 + number % 28));
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || char.IsControl(c);

    private static bool StandsAlone(string text, int at)
    {
        var c = text[at];
        if (c < 0x80) return char.IsPunctuation(c) || SplitSymbols.Contains(c, StringComparison.Ordinal);
        if (char.IsPunctuation(text, at)) return true;
        var code = char.IsSurrogatePair(text, at) ? char.ConvertToUtf32(text, at) : c;
        return code is >= 0x4E00 and <= 0x9FFF or >= 0x3400 and <= 0x4DBF or >= 0xF900 and <= 0xFAFF
            or >= 0x20000 and <= 0x2CEAF or >= 0x2F800 and <= 0x2FA1F;
    }
}
