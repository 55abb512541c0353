namespace Hearsay.Parsing;

/// <summary>A run of words of one sentence inside a window.</summary>
/// <param name="Sentence">Index of the sentence in the list that is parsed.</param>
/// <param name="From">First word in the sentence.</param>
/// <param name="Count">Number of words.</param>
/// <param name="At">Number of the first word in the window.</param>
internal readonly record struct Stretch(int Sentence, int From, int Count, int At);

/// <summary>What the model reads at once: whole sentences of a paragraph, or a part of a sentence that is too long.</summary>
internal sealed class Window
{
    /// <summary>The words, in document order.</summary>
    public required IReadOnlyList<Stretch> Stretches { get; init; }

    /// <summary>Piece ids with the opening and closing ones.</summary>
    public required int[] Pieces { get; init; }

    /// <summary>Index of each word's first piece.</summary>
    public required int[] First { get; init; }

    /// <summary>Shape class of each word.</summary>
    public required byte[] Shapes { get; init; }

    /// <summary>Number of words.</summary>
    public int Words => First.Length;
}

/// <summary>Cuts a document into windows.</summary>
internal sealed class Windows(WordPieces pieces)
{
    /// <summary>Words after which a window ends at the next end of a sentence; trees and names were trained on windows of this size.</summary>
    public const int Words = 180;

    /// <summary>Most pieces of a window, the opening and closing ones counted.</summary>
    public const int Pieces = 510;

    /// <summary>Where a sentence that is too long is cut: at the last comma or semicolon behind this part of the room.</summary>
    private const double EarliestCut = 0.6;

    /// <summary>The windows in document order: paragraph by paragraph, cut at ends of sentences. A sentence with more pieces than a window holds is
    /// cut into windows of its own.</summary>
    public IEnumerable<Window> Cut(IReadOnlyList<Sentence> sentences)
    {
        var building = new Building();
        for (var s = 0; s < sentences.Count; s++)
        {
            var tokens = sentences[s].Tokens;
            var ids = new List<int>(tokens.Count * 2);
            var ends = new int[tokens.Count];
            for (var t = 0; t < tokens.Count; t++)
            {
                pieces.Append(tokens[t].Form, ids);
                ends[t] = ids.Count;
            }
            var newParagraph = s > 0 && sentences[s].Paragraph != sentences[s - 1].Paragraph;
            if (building.Any && (newParagraph || building.Words + tokens.Count > Words || building.Pieces + ids.Count + 2 > Pieces))
                yield return building.Finish();
            for (var from = 0; from < tokens.Count;)
            {
                var to = Fitting(tokens, ends, from);
                if (to < tokens.Count || from > 0)
                    if (building.Any) yield return building.Finish();
                building.Add(s, tokens, ids, ends, from, to);
                if (to < tokens.Count || from > 0) yield return building.Finish();
                from = to;
            }
        }
        if (building.Any) yield return building.Finish();
    }

    /// <summary>The word behind the last that fits into one window with <paramref name="from"/>.</summary>
    private static int Fitting(IReadOnlyList<Token> tokens, int[] ends, int from)
    {
        var before = from == 0 ? 0 : ends[from - 1];
        if (ends[^1] - before + 2 <= Pieces) return tokens.Count;
        var to = from;
        while (ends[to] - before + 2 <= Pieces) to++;
        for (var cut = to; cut > from + (to - from) * EarliestCut; cut--)
            if (tokens[cut - 1].Form is "," or ";" or ":" or "—" or "–" or "-") return cut;
        return to;
    }

    private sealed class Building
    {
        private List<Stretch> _stretches = [];
        private readonly List<int> _pieces = [];
        private readonly List<int> _first = [];
        private readonly List<byte> _shapes = [];

        public bool Any => _stretches.Count > 0;

        public int Words => _first.Count;

        public int Pieces => _pieces.Count;

        public void Add(int sentence, IReadOnlyList<Token> tokens, List<int> ids, int[] ends, int from, int to)
        {
            _stretches.Add(new Stretch(sentence, from, to - from, _first.Count));
            for (var t = from; t < to; t++)
            {
                var start = t == 0 ? 0 : ends[t - 1];
                _first.Add(_pieces.Count + 1);
                _shapes.Add((byte)WordShape.Of(tokens[t].Form, t == 0));
                _pieces.AddRange(ids[start..ends[t]]);
            }
        }

        public Window Finish()
        {
            var window = new Window
            {
                Stretches = _stretches,
                Pieces = [WordPieces.Open, .. _pieces, WordPieces.Close],
                First = [.. _first],
                Shapes = [.. _shapes],
            };
            _stretches = [];
            _pieces.Clear();
            _first.Clear();
            _shapes.Clear();
            return window;
        }
    }
}
