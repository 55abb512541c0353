using NodaTime;

namespace Hearsay.Timing;

/// <summary>Finds the words of a document that tell a time, and says when it is.</summary>
/// <remarks>
/// <para>Relative times are counted from <see cref="Document.Date"/> or from a time earlier in the text; without either they stay unresolved.
/// In a document of 2004-11-11 "on Wednesday" is 2004-11-10; without a date it has no value.</para>
/// <para>Types and values of <see cref="TimeExpression.Timex"/> follow TimeML 1.2.1, <see cref="TimeExpression.Value"/> is EDTF (ISO 8601-2:2019).
/// Linear in the length of the text; safe to use from several threads.</para>
/// </remarks>
public static class TimeTagger
{
    /// <summary>How many times of other years a text about other years has at least.</summary>
    private const int Several = 2;

    /// <summary>The times in order of the document; none overlaps another.</summary>
    /// <param name="document">The document whose date is the anchor.</param>
    /// <param name="sentences">Its sentences; trees and tags are used where they are there, and not needed.</param>
    public static IReadOnlyList<TimeExpression> Tag(Document document, IReadOnlyList<Sentence> sentences)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(sentences);
        var lines = sentences.Select(sentence => new Line(document, sentence)).Select(line => (Line: line, Matches: Grammar.Read(line))).ToList();
        var anchors = new Anchors(document.Date);
        var (far, near) = anchors.Document is { } date ? Years(date, lines) : (1, 0);
        anchors.Narrative = anchors.Document is null || far >= Several && far >= 2 * near;
        anchors.MayCarry = far >= near;
        var found = new List<TimeExpression>();
        foreach (var (line, matches) in lines)
        {
            var resolved = matches.Select(match => (Match: match, Resolved: TimeResolver.Resolve(line, match, anchors))).ToList();
            for (var i = 0; i + 1 < resolved.Count; i++)
                if (RangeRules.InOrder(line, resolved[i], resolved[i + 1], Tense.At(line, resolved[i].Match.First, resolved[i].Match.End), anchors.Document) is { } pair)
                    (resolved[i], resolved[i + 1]) = ((resolved[i].Match, pair.First), (resolved[i + 1].Match, pair.Second));
            found.AddRange(Bounded(line, resolved, anchors));
        }
        return found;
    }

    private static IEnumerable<TimeExpression> Bounded(Line line, List<(TimeMatch Match, Resolved Resolved)> times, Anchors anchors)
    {
        for (var i = 0; i < times.Count; i++)
        {
            var (match, resolved) = times[i];
            var (value, rule, basis) = (resolved.Value, match.Rule, resolved.Basis);
            if (i + 1 < times.Count && Pair(line, times[i], times[i + 1], anchors) is { } ahead) (value, rule) = (ahead, Named(ahead, rule));
            else if (i > 0 && Pair(line, times[i - 1], times[i], anchors) is { } back) (value, rule) = (back, Named(back, rule));
            else if (value is null && StretchRules.From(line, match, i + 1 < times.Count ? times[i + 1] : null) is { } begun) (value, rule, basis) = (begun.Value, begun.Rule, times[i + 1].Resolved.Basis);
            else if (value is null && StretchRules.Read(line, match, resolved, anchors) is { } stretch) (value, rule, basis) = (stretch.Value, stretch.Rule, Resolved.FromDocument);
            else if (value is not null)
            {
                if (match.Meaning is { Part: null, Clock: null } && BoundRules.Read(line, match, value) is { } bound) (value, rule) = bound;
                else if (ChoiceRules.Uncertain(line, match, value) is { } uncertain) (value, rule) = uncertain;
            }
            var (first, last) = (line[match.First], line[match.End - 1]);
            yield return new TimeExpression(new TextSpan(first.Span.Start, last.Span.End), line.Sentence.Index, first.Token, last.Token,
                resolved.Type, resolved.Timex, value, basis, rule);
        }
    }

    /// <summary>The stretch, or the choice, that two neighbours make together; null when they make none.</summary>
    private static TimeValue? Pair(Line line, (TimeMatch Match, Resolved Resolved) first, (TimeMatch Match, Resolved Resolved) second, Anchors anchors)
    {
        if (Value(first, anchors) is not { } from || Value(second, anchors) is not { } to) return null;
        return RangeRules.IsPair(line, first.Match, second.Match, from, to) ? TimeValues.Between(from, to) : ChoiceRules.OneOf(line, first.Match, second.Match, from, to);
    }

    private static string Named(TimeValue value, string rule) => value.Edtf.StartsWith('[') ? "time.one-of" : rule;

    /// <summary>The value of a time as an end of a stretch; "now" is the document's day there.</summary>
    private static TimeValue? Value((TimeMatch Match, Resolved Resolved) time, Anchors anchors) =>
        time.Resolved.Value ?? (time.Resolved.Timex == "PRESENT_REF" && anchors.Document is { } today ? TimeValues.Day(today) : null);

    /// <summary>How many times of a text lie in years well before its date, and how many are counted from its date or lie in its own years. A weekday counts twice, but
    /// not in the paragraph of a day in another year.</summary>
    private static (int Far, int Near) Years(LocalDate date, IEnumerable<(Line Line, List<TimeMatch> Matches)> lines)
    {
        var (far, near, told) = (0, 0, -1);
        foreach (var (line, matches) in lines)
            foreach (var match in matches)
            {
                if (match.Meaning is Calendar { Year.Number: { } year } calendar)
                {
                    var other = year < date.Year - 1;
                    (far, near) = other ? (far + 1, near) : year > date.Year + 1 ? (far, near) : (far, near + 1);
                    if (calendar.Day is not null || !other) told = other ? line.Sentence.Paragraph : -1;
                }
                else if (match.Meaning is WeekdayOf { Which: Which.Open or Which.Last or Which.Next } or WeekdayInWeek { Narrative: false }) near += told == line.Sentence.Paragraph ? 0 : 2;
                else if (match.Meaning is UnitAt { Narrative: false, Article: false } or Distance { Narrative: false } or Vague { Timex: "PRESENT_REF" }) near++;
            }
        return (far, near);
    }
}
