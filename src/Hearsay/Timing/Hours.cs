namespace Hearsay.Timing;

/// <summary>Reads a time of day: "2:30 p.m.", "half past six", "0400 GMT", "3 in the afternoon", "noon".</summary>
internal static class Hours
{
    /// <summary>The time of day that starts here as "T14:30" and the index behind it, or null.</summary>
    public static (string Value, int End)? Read(Line line, int at)
    {
        if (line.Is(at, "12") && line.IsAny(at + 1, "noon", "midnight")) at++;
        if (line.IsAny(at, "noon", "midday") && (at == 0 || !line.Is(at - 1, "high"))) return ("T12:00", at + 1);
        if (line.Is(at, "midnight")) return ("T24:00", at + 1);
        if (line.IsAny(at - 1, "$", "£", "€") || line[at].Joined && line[at - 1].Kind == AtomKind.Word || line[at - 1] is { Lower: "." or ",", Joined: true } && line[at].Joined) return null;
        return Military(line, at) ?? Past(line, at) ?? Plain(line, at);
    }

    /// <summary>Four digits with a zone, "a.m." or a dash between two of them.</summary>
    private static (string Value, int End)? Military(Line line, int at)
    {
        if (line[at] is not { Span.Length: 4 or 3, Number: >= 0 and < 2400 } digits || digits.Number % 100 >= 60) return null;
        if (HalfOfDay(line, at + 1) is { } half && digits.Number is >= 100 and < 1300) return (Write(digits.Number / 100 % 12 + (half.Afternoon ? 12 : 0), digits.Number % 100), half.End);
        if (digits.Span.Length == 4 && (Words.Zone(line, at + 1) > at + 1 || line.IsAny(at + 1, "hours", "hrs"))) return (Write(digits.Number / 100, digits.Number % 100), line.IsAny(at + 1, "hours", "hrs") ? at + 2 : at + 1);
        return null;
    }

    /// <summary>Minutes beside an hour: "half past six", "ten to nine", "20 minutes past eight".</summary>
    private static (string Value, int End)? Past(Line line, int at)
    {
        var (minutes, end) = line.Is(at, "half") ? (30, at + 1)
            : line.Is(at, "quarter") ? (15, at + 1) : line.Is(at, "a") && line.Is(at + 1, "quarter") ? (15, at + 2)
            : Quantities.Number(line, at) is { Count: > 0 and < 60 } number && number.Count % 1 == 0 ? ((int)number.Count.Value, number.End) : (-1, at);
        if (minutes < 0) return null;
        var counted = line.IsAny(end, "minute", "minutes", "min", "mins");
        if (counted) end++;
        var to = line.Is(end, "to");
        if (!line.Is(end, "past") && !to || to && minutes > 30) return null;
        if (Named(line, end + 1) is not { Number: >= 1 and <= 12 } hour) return null;
        var clock = OClock(line, hour.End);
        var (half, last) = Half(line, clock > 0 ? clock : hour.End);
        // "Ten to twelve" and "20 past 3" may be other numbers; a half of the day, "at", "minutes" or "o'clock" shows that they are none.
        var named = line.IsAny(at, "half", "quarter", "a") || counted || half is not null || clock > 0;
        // "5 to 6 p.m." is a stretch.
        if (to && !counted && !line.IsAny(at, "quarter", "a") || !named && (!line.IsAny(at - 1, "at", "around", "about", "by", "until", "is", "s"))) return null;
        var hours = hour.Number % 12 + (half ?? hour.Number == 12 ? 12 : 0);
        return (to ? Write((hours + 23) % 24, 60 - minutes) : Write(hours % 24, minutes), last);
    }

    private static (string Value, int End)? Plain(Line line, int at)
    {
        if (Named(line, at) is not { Number: <= 24 } hour) return null;
        var (minutes, seconds, end) = (-1, -1, hour.End);
        if (line[at].Kind == AtomKind.Digits && line[end] is { Lower: ":" or ".", Joined: true } mark && line[end + 1] is { Joined: true, Span.Length: 2, Number: >= 0 and < 60 } minute)
        {
            (minutes, end) = (minute.Number, end + 2);
            if (line[end] is { Lower: ":", Joined: true } && line[end + 1] is { Joined: true, Span.Length: 2, Number: >= 0 and < 60 } second) (seconds, end) = (second.Number, end + 2);
            if (mark.Lower == "." && HalfOfDay(line, end) is null) return null;
        }
        var (half, last) = Half(line, end);
        if (half is { } afternoon && hour.Number is >= 1 and <= 12) return (Write(hour.Number % 12 + (afternoon ? 12 : 0), Math.Max(minutes, 0), seconds), last);
        if (minutes >= 0 && seconds < 0 && Shared(line, at, end, hour.Number, minutes) is { } first) return first;
        if (minutes >= 0 && hour.Number <= 23) return (Write(hour.Number, minutes, seconds), line.IsAny(end, "hours", "hrs") ? end + 1 : end);
        if (OClock(line, end) is var clock and > 0 && hour.Number >= 1)
            return Half(line, clock) is (var behind, var after) && behind is { } pm ? (Write(hour.Number % 12 + (pm ? 12 : 0), 0), after) : (Write(hour.Number, 0), clock);
        return Shared(line, at, end, hour.Number, Math.Max(minutes, 0));
    }

    /// <summary>The first of two hours that share their half of the day: "between 2 and 4 p.m.", "3-8pm".</summary>
    private static (string Value, int End)? Shared(Line line, int at, int end, int hour, int minutes)
    {
        if (hour is < 1 or > 12 || !(line.IsHyphen(end) || line.IsAny(end, "to", "and", "until", "till", "or"))) return null;
        if (line.Is(end, "and") && !line.Is(at - 1, "between") || Named(line, end + 1) is not { Number: >= 1 and <= 12 } other) return null;
        var behind = other.End;
        if (line[behind] is { Lower: ":" or ".", Joined: true } && line[behind + 1] is { Joined: true, Span.Length: 2, Number: >= 0 and < 60 }) behind += 2;
        if (Half(line, behind).Afternoon is not { } afternoon) return null;
        // "From 11 to 2 p.m." begins in the morning.
        var same = hour % 12 <= other.Number % 12;
        return (Write(hour % 12 + (afternoon == same ? 12 : 0), minutes), end);
    }

    /// <summary>An hour in digits or in a word.</summary>
    private static (int Number, int End)? Named(Line line, int at)
    {
        if (line[at] is { Span.Length: 1 or 2, Number: >= 0 and <= 24 } digits) return (digits.Number, at + 1);
        return TimeLexicon.Number("number", line.Word(at)) is { } word and >= 1 and <= 12 ? (word, at + 1) : null;
    }

    private static int OClock(Line line, int at) => line.Is(at, "oclock") ? at + 1 : line.Is(at, "o") && line.IsApostrophe(at + 1) && line.Is(at + 2, "clock") ? at + 3 : -1;

    /// <summary>The half of the day behind an hour, by "p.m." or "in the evening", and the index behind it.</summary>
    private static (bool? Afternoon, int End) Half(Line line, int at)
    {
        if (HalfOfDay(line, at) is { } half) return (half.Afternoon, half.End);
        return line.Is(at, "in") && line.Is(at + 1, "the") && line.IsAny(at + 2, "morning", "afternoon", "evening") ? (!line.Is(at + 2, "morning"), at + 3) : (null, at);
    }

    private static (bool Afternoon, int End)? HalfOfDay(Line line, int at)
    {
        if (line.IsAny(at, "am", "pm") && (line[at - 1].Kind == AtomKind.Digits || !line[at + 1].Joined)) return (line.Is(at, "pm"), at + 1);
        if (!line.IsAny(at, "a", "p") || line[at + 1] is not { Lower: ".", Joined: true } || line[at + 2] is not { Lower: "m", Joined: true })
            return null;
        return (line.Is(at, "p"), line.Stop(at + 3));
    }

    private static string Write(int hour, int minute, int second = -1) => second < 0 ? $"T{hour:00}:{minute:00}" : $"T{hour:00}:{minute:00}:{second:00}";
}
