using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Hearsay.Profiling;

/// <summary>Reads relation patterns, a YAML document each (<c>docs/patterns.md</c>).</summary>
/// <remarks>Files may come from strangers: anchors, tags and more than <see cref="Deepest"/> levels are refused, and so is a file above <see cref="Longest"/> characters.</remarks>
public static class PatternFile
{
    /// <summary>Most characters of a file.</summary>
    public const int Longest = 200_000;

    /// <summary>Most levels of lists and mappings.</summary>
    public const int Deepest = 8;

    private static readonly string[] PatternKeys = ["pattern", "says", "example", "defined-by", "features"];
    private static readonly string[] SourceKeys = ["words", "document", "claim"];
    private static readonly string[] FeatureKeys = ["id", "says", "rows", "from", "expect", "openness", "before", "weight"];

    /// <summary>The pattern in a text.</summary>
    /// <param name="file">Name of the file, for messages.</param>
    /// <param name="text">YAML.</param>
    /// <exception cref="HearsayException">HS0206 with file, line and column: not YAML, or not a pattern.</exception>
    public static Pattern Parse(string file, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > Longest) throw new HearsayException("HS0206", $"{file}:1:1: longer than {Longest} characters.");
        try
        {
            Check(file, text);
            var yaml = new YamlStream();
            yaml.Load(new StringReader(text));
            if (yaml.Documents.Count != 1) throw new HearsayException("HS0206", $"{file}:1:1: one pattern is expected, a mapping with {string.Join(", ", PatternKeys)}.");
            return Of(new Node(file, yaml.Documents[0].RootNode));
        }
        catch (YamlException error)
        {
            throw new HearsayException("HS0206", $"{file}:{error.Start.Line}:{error.Start.Column}: not YAML: {error.Message.TrimEnd('.')}.", error);
        }
    }

    private static void Check(string file, string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (parser.MoveNext())
        {
            if (parser.Current is NodeEvent { Anchor.IsEmpty: false } or AnchorAlias) throw Bad("anchors and aliases are not used in patterns");
            if (parser.Current is NodeEvent { Tag.IsEmpty: false }) throw Bad("tags are not used in patterns");
            depth += parser.Current!.NestingIncrease;
            if (depth > Deepest + 2) throw Bad($"nested more than {Deepest} levels deep");
        }

        HearsayException Bad(string what) => new("HS0206", $"{file}:{parser.Current!.Start.Line}:{parser.Current.Start.Column}: {what}.");
    }

    private static Pattern Of(Node root)
    {
        var map = root.Map(PatternKeys);
        var features = map.Need("features").List().Select(Feature).ToList();
        if (features.Count == 0) throw map.Need("features").Bad("a pattern needs at least one feature");
        if (features.GroupBy(feature => feature.Id).FirstOrDefault(group => group.Count() > 1) is { } twice) throw map.Need("features").Bad($"two features are called '{twice.Key}'");
        return new Pattern(map.Need("pattern").Text(), map.Need("says").Text(), map.Find("example")?.Truth() ?? false,
            [.. (map.Find("defined-by")?.List() ?? []).Select(Source)], features);
    }

    private static PatternSource Source(Node node)
    {
        var map = node.Map(SourceKeys);
        return new PatternSource(map.Need("words").Text(), map.Find("document")?.Text(), map.Find("claim")?.Text());
    }

    private static PatternFeature Feature(Node node)
    {
        var map = node.Map(FeatureKeys);
        var (id, says, weight) = (map.Need("id").Text(), map.Need("says").Text(), map.Find("weight")?.Number() ?? 1);
        if (map.Find("before") is { } before)
        {
            if ((map.Find("rows") ?? map.Find("expect") ?? map.Find("from") ?? map.Find("openness")) is { } other) throw other.Bad("a feature with 'before' has no rows, expect, from or openness of its own");
            var order = before.List();
            if (order.Count != 2) throw before.Bad("'before' takes two entries: what comes first, and what comes later");
            return new PatternFeature(id, says, Expectation.Before, Rows(order[0]), Rows(order[1]), null, null, weight);
        }
        var from = map.Find("from")?.OneOf("A", "B", "either");
        return new PatternFeature(id, says, map.Find("expect")?.OneOf("claimed", "absent") == "absent" ? Expectation.Absent : Expectation.Claimed,
            Rows(map.Need("rows")), [], from switch { "A" => Direction.Forth, "B" => Direction.Back, _ => null },
            map.Find("openness")?.OneOf("overt", "covert") switch { "overt" => Openness.Overt, "covert" => Openness.Covert, _ => null }, weight);
    }

    private static IReadOnlyList<string> Rows(Node node)
    {
        var known = RowBook.Rows.Select(row => row.Id).ToArray();
        return [.. (node.IsList ? node.List() : [node]).Select(row => row.OneOf(known))];
    }

    /// <summary>A node of the file with the means to say where something is wrong.</summary>
    private sealed record Node(string File, YamlNode Yaml)
    {
        public bool IsList => Yaml is YamlSequenceNode;

        public HearsayException Bad(string what) => new("HS0206", $"{File}:{Yaml.Start.Line}:{Yaml.Start.Column}: {what}.");

        public string Text() => Yaml is YamlScalarNode { Value: { Length: > 0 } value } ? value : throw Bad("some text is expected");

        public string OneOf(params string[] choices) => Text() is var text && choices.Contains(text) ? text : throw Bad($"'{text}' is not one of {string.Join(", ", choices)}");

        public bool Truth() => OneOf("true", "false") == "true";

        public double Number() => double.TryParse(Text(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 100
            ? number : throw Bad($"'{Text()}' is not a number above 0 and at most 100");

        public List<Node> List() => Yaml is YamlSequenceNode list ? [.. list.Children.Select(child => this with { Yaml = child })] : throw Bad("a list is expected");

        public Mapping Map(string[] keys)
        {
            if (Yaml is not YamlMappingNode map) throw Bad($"a mapping is expected, with {string.Join(", ", keys)}");
            foreach (var key in map.Children.Keys) (this with { Yaml = key }).OneOf(keys);
            return new Mapping(this, map.Children.ToDictionary(pair => ((YamlScalarNode)pair.Key).Value!, pair => this with { Yaml = pair.Value }));
        }
    }

    private sealed record Mapping(Node Node, IReadOnlyDictionary<string, Node> Values)
    {
        public Node? Find(string key) => Values.GetValueOrDefault(key);

        public Node Need(string key) => Find(key) ?? throw Node.Bad($"'{key}' is missing");
    }
}
