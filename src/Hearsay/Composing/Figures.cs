using System.Globalization;

namespace Hearsay.Composing;

/// <summary>Numbers that are part of a claim, with what they count and their bound.</summary>
internal static class Figures
{
    private static readonly Dictionary<string, long> NumberWords = new()
    {
        ["one"] = 1, ["two"] = 2, ["three"] = 3, ["four"] = 4, ["five"] = 5, ["six"] = 6, ["seven"] = 7, ["eight"] = 8, ["nine"] = 9, ["ten"] = 10,
        ["eleven"] = 11, ["twelve"] = 12, ["thirteen"] = 13, ["fourteen"] = 14, ["fifteen"] = 15, ["sixteen"] = 16, ["seventeen"] = 17, ["eighteen"] = 18,
        ["nineteen"] = 19, ["twenty"] = 20, ["thirty"] = 30, ["forty"] = 40, ["fifty"] = 50, ["sixty"] = 60, ["seventy"] = 70, ["eighty"] = 80, ["ninety"] = 90,
    };

    private static readonly HashSet<string> Scales = ["hundred", "thousand", "million", "billion", "trillion"];

    /// <summary>The figures among some words of a sentence; words of calendar times are left out.</summary>
    public static IReadOnlyList<Figure> Of(Document document, Sentence sentence, IReadOnlySet<int> words, IReadOnlyList<TimeExpression> times)
    {
        var found = new List<Figure>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!words.Contains(i) || sentence.Tokens[i].Upos != "NUM" && !IsNumber(sentence.Tokens[i].Lower)) continue;
            if (times.Any(time => time.Type is TimexType.Date or TimexType.Time && time.Span.Contains(sentence.Tokens[i].Span))) continue;
            if (Value(sentence, i) is not var (value, last)) continue;
            var upper = UpperEnd(sentence, last) is var (end, endsAt) ? (end, endsAt) : ((string, int)?)null;
            if (upper is var (_, rangeEnd)) last = rangeEnd;
            found.Add(new Figure(Counted(document, sentence, i), upper is var (high, _) ? $"{value}/{high}" : value, upper is not null ? "range" : Bound(sentence, i), null, sentence.SpanOf(i, last)));
            i = last;
        }
        return found;
    }

    private static bool IsNumber(string lower) => lower.Length > 0 && char.IsAsciiDigit(lower[0]) && lower.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '%');

    /// <summary>The value of the number word at a place and the last word it takes, or null for what is no number.</summary>
    private static (string Value, int Last)? Value(Sentence sentence, int at)
    {
        var lower = sentence.Tokens[at].Lower;
        decimal number;
        if (NumberWords.TryGetValue(lower, out var word)) number = word;
        else if (lower.Split('-') is [var tens, var ones] && NumberWords.TryGetValue(tens, out var ten) && ten >= 20 && NumberWords.TryGetValue(ones, out var one)) number = ten + one;
        else if (!decimal.TryParse(lower.TrimEnd('%').TrimEnd('.'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) return null;
        var last = at;
        var suffix = "";
        for (; last + 1 < sentence.Tokens.Count && Scales.Contains(sentence.Tokens[last + 1].Lower); last++)
        {
            if (sentence.Tokens[last + 1].Lower == "hundred") number *= 100;
            else suffix += " " + sentence.Tokens[last + 1].Lower;
        }
        // "twenty - three": the splitter cuts at the hyphen.
        if (number is >= 20 and < 100 && number % 10 == 0 && last + 2 < sentence.Tokens.Count && sentence.Tokens[last + 1].Form is "-" or "‑" && last + 2 < sentence.Tokens.Count
            && NumberWords.TryGetValue(sentence.Tokens[last + 2].Lower, out var unit) && unit < 10 && NumberWords.ContainsKey(lower))
        {
            number += unit;
            last += 2;
        }
        var percent = lower.EndsWith('%') || last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].Lower is "percent" or "%";
        if (!lower.EndsWith('%') && percent) last++;
        return (number.ToString(CultureInfo.InvariantCulture) + suffix + (percent ? "%" : ""), last);
    }

    // 5,000 to 7,000 ; between 5 and 7
    private static (string Value, int Last)? UpperEnd(Sentence sentence, int last)
    {
        if (last + 2 >= sentence.Tokens.Count || sentence.Tokens[last + 1].Lower is not ("to" or "-" or "–" or "—")) return null;
        return sentence.Tokens[last + 2].Upos == "NUM" ? Value(sentence, last + 2) : null;
    }

    private static string? Counted(Document document, Sentence sentence, int number)
    {
        var token = sentence.Tokens[number];
        return token.Relation is "nummod" or "det" or "compound" && token.Head >= 0 && sentence.Tokens[token.Head].Upos is "NOUN" or "PROPN" ? document[sentence.Tokens[token.Head].Span] : null;
    }

    private static string Bound(Sentence sentence, int number)
    {
        string Before(int back) => number - back >= 0 ? sentence.Tokens[number - back].Lower : "";
        var two = Before(2) + " " + Before(1);
        if (Before(3) is "no" or "not" && two is "fewer than" or "less than" && Before(3) is "no" or "not") return "at least";
        if (Before(3) == "no" && two == "more than") return "at most";
        if (two is "more than" or "at least" or "no fewer" or "upwards of" || Before(1) is "over" or "above") return "at least";
        if (two is "less than" or "fewer than" or "at most" or "up to" || Before(1) is "under" or "below") return "at most";
        if (Before(1) is "some" or "about" or "around" or "nearly" or "almost" or "roughly" or "approximately" or "circa" or "estimated") return "about";
        var next = number + 2 < sentence.Tokens.Count ? sentence.Tokens[number + 1].Lower + " " + sentence.Tokens[number + 2].Lower : "";
        return next is "or more" ? "at least" : next is "or less" or "or fewer" ? "at most" : "exact";
    }
}
