using System.Globalization;
using Hearsay.Lexicons;

namespace Hearsay.Composing;

/// <summary>Numbers that are part of a claim, with what they count, their bound and the date of the count.</summary>
internal static class Figures
{
    private static readonly HashSet<string> Distances = ["km", "kilometer", "kilometre", "mile", "m", "meter", "metre", "block"];

    private static readonly HashSet<string> Directions = ["north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "northern", "away", "outside", "off"];

    /// <summary>The figures among some words of a sentence. Words of calendar times are left out, and numbers that count nothing new: names of places and things
    /// ("posts 542 and 543"), parties told of before ("the two leaders"), how far away a place lies, and "one of".</summary>
    /// <param name="document">The document.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="words">The words of the claim.</param>
    /// <param name="times">The times of the sentence.</param>
    /// <param name="time">When the claim happened, or null.</param>
    public static IReadOnlyList<Figure> Of(Document document, Sentence sentence, IReadOnlySet<int> words, IReadOnlyList<TimeExpression> times, TimeExpression? time)
    {
        var asOf = time is not null && time.Sentence == sentence.Index && AsOf.Is(sentence, time) ? AsOf.Edtf(time) : null;
        var found = new List<Figure>();
        for (var i = 0; i < sentence.Tokens.Count; i++)
        {
            if (!words.Contains(i) || sentence.Tokens[i].Upos != "NUM" && !IsNumber(sentence.Tokens[i].Lower) && Words.Scale(sentence.Tokens[i].Lower) is not < 100) continue;
            if (times.Any(other => other.Span.Contains(sentence.Tokens[i].Span) && (other.Type is TimexType.Date or TimexType.Time || IsUpToNow(sentence, other)))) continue;
            if (Value(sentence, i) is not var (value, last)) continue;
            if (CountsNothing(sentence, i, last)) { i = last; continue; }
            var upper = UpperEnd(sentence, i, last) is var (end, endsAt) ? (end, endsAt) : ((string, int)?)null;
            if (upper is var (_, rangeEnd)) last = rangeEnd;
            found.Add(new Figure(Counted(document, sentence, i, last), upper is var (high, _) ? $"{value}/{high}" : value, upper is not null ? "range" : Bound(sentence, i), asOf, sentence.SpanOf(i, last)));
            i = last;
        }
        return found;
    }

    private static bool IsNumber(string lower) => lower.Length > 0 && char.IsAsciiDigit(lower[0]) && lower.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or '%');

    // in the last 24 hours
    private static bool IsUpToNow(Sentence sentence, TimeExpression time) =>
        Enumerable.Range(time.First, time.Last - time.First + 1).Any(word => sentence.Tokens[word].Lower is "last" or "past" or "next" or "coming");

    private static bool CountsNothing(Sentence sentence, int at, int last)
    {
        var token = sentence.Tokens[at];
        if (IsName(sentence, token) || IsDistance(sentence, last)) return true;
        if (Words.Number(token.Lower) is null) return false;
        var before = at > 0 ? sentence.Tokens[at - 1].Lower : "";
        return before is "the" or "these" or "those" or "both"
            || token.Lower == "one" && (before == "only" || last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].Lower == "of");
    }

    // civil police posts 542 and 543
    private static bool IsName(Sentence sentence, Token number)
    {
        if (number.Head < 0 || number.Head > number.Index) return false;
        var head = sentence.Tokens[number.Head];
        return number.Relation is "nummod" or "nmod" ? head.Upos is "NOUN" or "PROPN" && head.Lemma != "age" : number.Relation == "conj" && head.Upos == "NUM" && IsName(sentence, head);
    }

    // Fallujah , 50 km west of Baghdad
    private static bool IsDistance(Sentence sentence, int last) => last + 2 < sentence.Tokens.Count && Distances.Contains(sentence.Tokens[last + 1].Lemma) && Directions.Contains(sentence.Tokens[last + 2].Lower);

    /// <summary>The value of the number word at a place and the last word it takes, or null for what is no number.</summary>
    private static (string Value, int Last)? Value(Sentence sentence, int at)
    {
        var lower = sentence.Tokens[at].Lower;
        decimal number;
        if (Words.Number(lower) is { } word) number = word;
        else if (Words.Scale(lower) is { } dozen and < 100 && at > 0 && sentence.Tokens[at - 1].Lower == "a") number = dozen;
        else if (lower.Split('-') is [var tens, var ones] && Words.Number(tens) is { } ten and >= 20 && Words.Number(ones) is { } one) number = ten + one;
        else if (!decimal.TryParse(lower.TrimEnd('%').TrimEnd('.'), NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number)) return null;
        var last = at;
        var suffix = "";
        for (; last + 1 < sentence.Tokens.Count && Words.Scale(sentence.Tokens[last + 1].Lower) is { } scale; last++)
        {
            if (scale < 1000) number *= scale;
            else suffix += " " + sentence.Tokens[last + 1].Lower;
        }
        // "twenty - three": the splitter cuts at the hyphen.
        if (number is >= 20 and < 100 && number % 10 == 0 && last + 2 < sentence.Tokens.Count && sentence.Tokens[last + 1].Form is "-" or "‑" && last + 2 < sentence.Tokens.Count
            && Words.Number(sentence.Tokens[last + 2].Lower) is { } unit and < 10 && Words.Number(lower) is not null)
        {
            number += unit;
            last += 2;
        }
        var percent = lower.EndsWith('%') || last + 1 < sentence.Tokens.Count && sentence.Tokens[last + 1].Lower is "percent" or "%";
        if (!lower.EndsWith('%') && percent) last++;
        return (number.ToString(CultureInfo.InvariantCulture) + suffix + (percent ? "%" : ""), last);
    }

    // 5,000 to 7,000 ; between 5 and 7
    private static (string Value, int Last)? UpperEnd(Sentence sentence, int first, int last)
    {
        if (last + 2 >= sentence.Tokens.Count) return null;
        var between = first > 0 && sentence.Tokens[first - 1].Lower == "between" && sentence.Tokens[last + 1].Lower == "and";
        if (!between && sentence.Tokens[last + 1].Lower is not ("to" or "-" or "–" or "—")) return null;
        return sentence.Tokens[last + 2].Upos == "NUM" ? Value(sentence, last + 2) : null;
    }

    private static string? Counted(Document document, Sentence sentence, int first, int last)
    {
        foreach (var number in new[] { first, last })
        {
            var token = sentence.Tokens[number];
            if (token.Relation is "nummod" or "det" or "compound" && token.Head >= 0 && sentence.Tokens[token.Head].Upos is "NOUN" or "PROPN") return document[sentence.Tokens[token.Head].Span];
        }
        return null;
    }

    private static string Bound(Sentence sentence, int number)
    {
        string Before(int back) => number - back >= 0 ? sentence.Tokens[number - back].Lower : "";
        var two = Before(2) + " " + Before(1);
        if (Before(3) is "no" or "not" && two is "fewer than" or "less than" && Before(3) is "no" or "not") return "at least";
        if (Before(3) == "no" && two == "more than") return "at most";
        if (two is "more than" or "at least" or "no fewer" or "upwards of" || Before(1) is "over" or "above") return "at least";
        if (Before(3) == "as" && two is "many as" or "much as") return "at most";
        if (Before(3) == "as" && two is "few as" or "little as") return "at least";
        if (two is "less than" or "fewer than" or "at most" or "up to" || Before(1) is "under" or "below") return "at most";
        if (Before(1) is "some" or "about" or "around" or "nearly" or "almost" or "roughly" or "approximately" or "circa" or "estimated") return "about";
        var next = number + 2 < sentence.Tokens.Count ? sentence.Tokens[number + 1].Lower + " " + sentence.Tokens[number + 2].Lower : "";
        return next is "or more" ? "at least" : next is "or less" or "or fewer" ? "at most" : "exact";
    }
}
