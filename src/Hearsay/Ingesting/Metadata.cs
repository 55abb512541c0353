using NodaTime;

namespace Hearsay.Ingesting;

/// <summary>What an input says of itself: each part null when it does not say.</summary>
internal sealed record Metadata
{
    public string? Title { get; init; }
    public LocalDate? Date { get; init; }

    /// <summary>Where <see cref="Date"/> was found ("front matter", "JSON-LD", "article:published_time").</summary>
    public string? DateBasis { get; init; }
    public string? Author { get; init; }
    public string? Source { get; init; }
    public string? Url { get; init; }

    /// <summary>This, with the gaps filled from a less trusted place.</summary>
    public Metadata Or(Metadata other) => new()
    {
        Title = Title ?? other.Title,
        Date = Date ?? other.Date,
        DateBasis = Date is null ? other.DateBasis : DateBasis,
        Author = Author ?? other.Author,
        Source = Source ?? other.Source,
        Url = Url ?? other.Url,
    };

    /// <summary>What the user gave on the command line.</summary>
    public static Metadata Of(IngestOptions options) => new()
    {
        Title = Tidy(options.Title),
        Date = options.Date,
        DateBasis = options.Date is null ? null : "--date",
        Source = Tidy(options.Source),
        Url = Tidy(options.Url),
    };

    public Document ToDocument(string text, string? file) => new(text)
    {
        File = file,
        Title = Title,
        Date = Date,
        DateBasis = DateBasis,
        Author = Author,
        Source = Source,
        Url = Url,
    };

    /// <summary>The value on one line without outer blanks; null when nothing is left.</summary>
    public static string? Tidy(string? value)
    {
        if (value is null) return null;
        var tidy = string.Join(' ', value.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
        return tidy.Length == 0 ? null : tidy;
    }
}
