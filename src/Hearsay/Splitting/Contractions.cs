namespace Hearsay.Splitting;

/// <summary>Cuts a surface token into its words: do|n't, Israel|'s, can|not, gon|na.</summary>
internal static class Contractions
{
    /// <summary>Clitics on one word: "couldn't've" has two.</summary>
    private const int MostClitics = 3;

    private static readonly string[] Clitics = ["n't", "'s", "'re", "'ve", "'ll", "'m", "'d"];

    /// <summary>Adds the ends of the words of a token to <paramref name="ends"/>, the token's own end last.</summary>
    public static void Cut(string text, Piece piece, List<int> ends)
    {
        ends.Clear();
        ends.Add(piece.End);
        if (piece.Kind is not (PieceKind.Word or PieceKind.Abbreviation or PieceKind.Number) || piece.Length < 2) return;
        var form = text.AsSpan(piece.Start, piece.Length);
        if (SplittingLexicon.Contraction(form) is { } parts && !IsLetters(form))
        {
            ends.Clear();
            var at = piece.Start;
            foreach (var part in parts) ends.Add(at += part.Length);
            return;
        }
        if (form.IndexOfAny('\'', '’', '`') < 0) return;
        if (piece.Kind == PieceKind.Number && form[..^2].EndsWith("0")) return;
        if (form[^1] is '\'' or '’' && form[^2] is 's' or 'S') ends.Insert(0, piece.End - 1);
        while (ends.Count <= MostClitics && Clitic(form) is var length and > 0 && length < form.Length)
        {
            form = form[..^length];
            ends.Insert(0, piece.Start + form.Length);
        }
    }

    /// <summary>"IM" is letters, "im" is "I'm".</summary>
    private static bool IsLetters(ReadOnlySpan<char> form) => form.Length == 2 && char.IsUpper(form[1]);

    private static int Clitic(ReadOnlySpan<char> form)
    {
        foreach (var clitic in Clitics)
            if (EndsWith(form, clitic)) return clitic.Length;
        return 0;
    }

    private static bool EndsWith(ReadOnlySpan<char> form, string clitic)
    {
        if (form.Length < clitic.Length) return false;
        var tail = form[^clitic.Length..];
        for (var i = 0; i < clitic.Length; i++)
            if (clitic[i] == '\'' ? tail[i] is not ('\'' or '’' or '`') : char.ToLowerInvariant(tail[i]) != clitic[i]) return false;
        return true;
    }
}
