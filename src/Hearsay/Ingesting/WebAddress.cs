namespace Hearsay.Ingesting;

/// <summary>Addresses as pages give them.</summary>
internal static class WebAddress
{
    private const int MaxLength = 2_000;

    /// <summary>The address when it is an absolute one of the web (http, https) without blanks; otherwise null.</summary>
    public static string? Of(string? text)
    {
        var value = text?.Trim();
        if (value is null || value.Length > MaxLength || value.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))) return null;
        return value.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            ? value : null;
    }
}
