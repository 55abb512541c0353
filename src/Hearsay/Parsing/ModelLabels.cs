using System.Text.Json;

namespace Hearsay.Parsing;

/// <summary>What the numbers that the model answers stand for.</summary>
internal sealed class ModelLabels
{
    /// <summary>Universal parts of speech.</summary>
    public required string[] Upos { get; init; }

    /// <summary>Penn parts of speech.</summary>
    public required string[] Xpos { get; init; }

    /// <summary>Feature columns.</summary>
    public required string[] Feats { get; init; }

    /// <summary>Lemma scripts.</summary>
    public required LemmaScript[] Lemma { get; init; }

    /// <summary>Relations.</summary>
    public required string[] Deprel { get; init; }

    /// <summary>BIO labels of names.</summary>
    public required string[] Name { get; init; }

    /// <summary>BIO labels of attribution roles.</summary>
    public required string[] Role { get; init; }

    /// <summary>Scores of one role label behind another, row after row; empty when the model has none.</summary>
    public required float[] RoleMoves { get; init; }

    /// <summary>Event types between two marked parties; empty when the model has none.</summary>
    public required string[] Event { get; init; }

    /// <summary>Number of the relation of the root.</summary>
    public required int Root { get; init; }

    /// <summary>Reads <c>labels.json</c>.</summary>
    /// <exception cref="JsonException">Not JSON.</exception>
    /// <exception cref="FormatException">A list is missing, BIO labels do not come as O, B-x, I-x, B-y, I-y …, or their moves are not as many as pairs.</exception>
    public static ModelLabels Read(byte[] json)
    {
        using var parsed = JsonDocument.Parse(json);
        var root = parsed.RootElement;
        string[] List(string name) => root.ValueKind == JsonValueKind.Object && root.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray().Select(item => item.ToString())]
            : throw new FormatException($"no list '{name}'");
        var relations = List("deprel");
        return new ModelLabels
        {
            Upos = List("upos"),
            Xpos = List("xpos"),
            Feats = List("feats"),
            Lemma = [.. List("lemma").Select(script => new LemmaScript(script))],
            Deprel = relations,
            Name = Bio(List("ner")),
            Role = Bio(List("role")),
            Event = root.TryGetProperty("event", out _) ? List("event") : [],
            RoleMoves = Moves(root, List("role").Length),
            Root = Array.IndexOf(relations, "root") is var at and >= 0 ? at : throw new FormatException("no relation 'root'"),
        };
    }

    private static float[] Moves(JsonElement root, int labels)
    {
        if (!root.TryGetProperty("role_moves", out var rows)) return [];
        float[] moves = [.. rows.EnumerateArray().SelectMany(row => row.EnumerateArray()).Select(score => score.GetSingle())];
        return moves.Length == labels * labels ? moves : throw new FormatException("role_moves are not labels by labels");
    }

    private static string[] Bio(string[] labels)
    {
        for (var i = 1; i + 1 < labels.Length; i += 2)
            if (labels[i] != "B-" + labels[i + 1][2..] || labels[i + 1][..2] != "I-") throw new FormatException($"'{labels[i]}' is not followed by its I-");
        return labels.Length % 2 == 1 && labels[0] == "O" ? labels : throw new FormatException("BIO labels without O");
    }
}
