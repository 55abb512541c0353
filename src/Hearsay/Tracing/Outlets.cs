using System.Globalization;

namespace Hearsay.Tracing;

/// <summary>Names of outlets, made comparable.</summary>
internal static class Outlets
{
    /// <summary>The outlet of a document: its source, else the host of its address; null when neither is known.</summary>
    public static string? Of(DocumentHead document) => document.Source is { Length: > 0 } source ? Plain(source)
        : document.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? Plain(address.Host) : null;

    /// <summary>A name in lower case without "the", "www." and what stands in brackets.</summary>
    public static string Plain(string name)
    {
        var lower = name.ToLower(CultureInfo.InvariantCulture);
        if (lower.IndexOf(" (", StringComparison.Ordinal) is > 0 and var bracket) lower = lower[..bracket];
        if (lower.StartsWith("the ", StringComparison.Ordinal)) lower = lower[4..];
        return lower.StartsWith("www.", StringComparison.Ordinal) ? lower[4..] : lower.Trim();
    }
}
