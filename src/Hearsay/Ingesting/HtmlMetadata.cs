using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using NodaTime;

namespace Hearsay.Ingesting;

/// <summary>What a page says of itself: JSON-LD first, then OpenGraph and other meta elements, then the elements of the text.</summary>
internal static class HtmlMetadata
{
    private static readonly string[] TitleNames = ["og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title"];
    private static readonly string[] SiteNames = ["og:site_name", "application-name", "dc.publisher"];
    private static readonly string[] AuthorNames = ["author", "article:author", "parsely-author", "dc.creator", "byl", "sailthru.author"];
    private static readonly string[] DateNames =
    [
        "article:published_time", "og:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "sailthru.date",
        "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date", "pubdate", "publishdate", "publish-date", "date",
    ];

    /// <summary>Time elements looked at.</summary>
    private const int MaxTimes = 100;

    /// <summary>Everything found; the title without the site's name behind it.</summary>
    public static Metadata Read(IHtmlDocument page)
    {
        var elements = PageNodes.Elements(page).ToList();
        var metas = Metas(elements);
        string? First(string[] names) => names.Select(name => metas.GetValueOrDefault(name)).FirstOrDefault(value => value is not null);
        var site = Metadata.Tidy(First(SiteNames));
        var canonical = elements.Find(element => element.LocalName == "link" && PageNodes.HasWord(element, "rel", "canonical"));
        var fromMetas = new Metadata
        {
            Title = Metadata.Tidy(First(TitleNames)),
            Author = AuthorNames.Select(name => Metadata.Tidy(metas.GetValueOrDefault(name)))
                .FirstOrDefault(name => name is not null && WebAddress.Of(name) is null),
            Source = site,
            Url = WebAddress.Of(canonical?.GetAttribute("href")) ?? WebAddress.Of(metas.GetValueOrDefault("og:url")),
        };
        foreach (var name in DateNames)
            if (fromMetas.Date is null && DateReader.Read(metas.GetValueOrDefault(name)) is { } date)
                fromMetas = fromMetas with { Date = date, DateBasis = name };
        return JsonLd.Read(elements).Or(fromMetas).Or(FromText(elements, site));
    }

    /// <summary>The content of meta elements by lower-case name or property; the first of each.</summary>
    private static Dictionary<string, string> Metas(List<IElement> elements)
    {
        var metas = new Dictionary<string, string>();
        foreach (var meta in elements.Where(element => element.LocalName == "meta"))
            foreach (var attribute in (ReadOnlySpan<string>)["property", "name", "itemprop"])
                if (meta.GetAttribute(attribute) is { } name && meta.GetAttribute("content") is { } content && content.AsSpan().Trim().Length > 0)
                    metas.TryAdd(name.Trim().ToLowerInvariant(), content);
        return metas;
    }

    private static Metadata FromText(List<IElement> elements, string? site)
    {
        var headings = elements.Where(element => element.LocalName == "h1").Take(2).ToList();
        var times = elements.Where(element => element.LocalName == "time").Take(MaxTimes).ToList();
        var date = Date(times.Where(time => time.HasAttribute("pubdate") || PageNodes.HasWord(time, "itemprop", "datePublished")))
            ?? Date(times.Where(time => time.HasAttribute("datetime") && time.Closest("article") is not null))
            ?? Date(times.Where(time => time.HasAttribute("datetime")));
        var byline = elements.Find(element => PageNodes.HasWord(element, "itemprop", "author") || PageNodes.HasWord(element, "rel", "author"));
        return new Metadata
        {
            Title = (headings.Count == 1 ? Metadata.Tidy(headings[0].TextContent) : null)
                ?? WithoutSite(Metadata.Tidy(elements.Find(element => element.LocalName == "title")?.TextContent), site),
            Date = date,
            DateBasis = date is null ? null : "time element",
            Author = Metadata.Tidy(byline?.TextContent),
        };
    }

    /// <summary>The date of the first time element, by its attribute or its words.</summary>
    private static LocalDate? Date(IEnumerable<IElement> times) =>
        times.FirstOrDefault() is { } time ? DateReader.Read(time.GetAttribute("datetime")) ?? DateReader.Read(time.TextContent) : null;

    private static string? WithoutSite(string? title, string? site)
    {
        if (title is null || site is null || !title.EndsWith(site, StringComparison.Ordinal)) return title;
        var rest = title[..^site.Length].TrimEnd();
        var bare = rest.TrimEnd('-', '|', '–', '—', '·', ':', '»').TrimEnd();
        return bare.Length > 0 && bare.Length < rest.Length ? bare : title;
    }
}
