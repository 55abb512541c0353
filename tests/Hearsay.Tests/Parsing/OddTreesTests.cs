using Hearsay.Parsing;
using Hearsay.Tests.Support;

namespace Hearsay.Tests.Parsing;

/// <summary>Every rule walks trees of a parser that errs. However odd a tree is, it is mended into a tree, and the document is read to its end.</summary>
public sealed class OddTreesTests
{
    private static readonly string[] Relations =
    [
        "nsubj", "nsubj:pass", "obj", "iobj", "obl", "obl:agent", "nmod", "nmod:poss", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "cc", "mark", "case", "det", "amod", "advmod", "aux", "aux:pass", "cop", "compound",
        "compound:prt", "flat", "appos", "parataxis", "punct", "nummod", "expl", "csubj", "fixed", "dep", "orphan", "vocative",
    ];

    private static readonly string[] Frequent = ["conj", "conj", "nsubj", "obj", "obl", "nmod", "ccomp", "xcomp", "advcl", "acl:relcl", "parataxis"];

    public static TheoryData<string, int> Texts => [.. from file in Directory.GetFiles(Repository.At("examples"), "*.txt").Order(StringComparer.Ordinal) from seed in Enumerable.Range(0, 25) select (Path.GetFileName(file), seed)];

    [Theory]
    [MemberData(nameof(Texts))]
    public void Any_tree_is_read(string file, int seed)
    {
        var text = File.ReadAllText(Repository.At($"examples/{file}"));
        var reading = new Reader(new OddParser(seed)).Read(new Document(text) { Date = new NodaTime.LocalDate(2018, 3, 9) });
        foreach (var claim in reading.Claims)
        {
            claim.Span.Start.ShouldBeInRange(0, text.Length);
            claim.Span.End.ShouldBeInRange(claim.Span.Start, text.Length);
        }
    }

    /// <summary>The model's trees with some words hung elsewhere, under other relations, and some tags changed; mended as the model's own are.</summary>
    private sealed class OddParser(int seed) : ISentenceParser
    {
        public IReadOnlyList<Sentence> Parse(Document document, IReadOnlyList<Sentence> sentences)
        {
            var random = new Random(seed);
            return [.. Shared.Model.Parse(document, sentences).Select(sentence => Odd(sentence, random))];
        }

        private static Sentence Odd(Sentence sentence, Random random)
        {
            var words = sentence.Tokens.ToArray();
            var often = random.NextDouble() * 0.4;
            for (var i = 0; i < words.Length; i++)
            {
                // Most often a word near by or a verb, and a relation between clauses and their parts: what a parser gets wrong.
                var head = random.Next(3) == 0 ? random.Next(words.Length) : Math.Clamp(i + random.Next(-6, 7), 0, words.Length - 1);
                if (random.Next(2) == 0 && Array.FindIndex(words, head, word => word.Upos == "VERB") is >= 0 and var verb) head = verb;
                var relation = random.Next(2) == 0 ? Relations[random.Next(Relations.Length)] : Frequent[random.Next(Frequent.Length)];
                if (random.NextDouble() < often && words[i].Head >= 0 && !Below(words, head, i)) words[i] = words[i] with { Head = head, Deprel = relation };
                if (random.NextDouble() < often / 4) words[i] = words[i] with { Upos = words[random.Next(words.Length)].Upos };
            }
            TagRepair.Mend(words);
            PhraseRepair.Mend(words);
            TreeRepair.Mend(words);
            AgentRepair.Mend(words);
            for (var i = 0; i < words.Length; i++) Depth(words, i).ShouldBeLessThanOrEqualTo(words.Length, "a word hangs on itself: " + string.Join(' ', words.Select(word => $"{word.Form}<-{word.Head}")));
            return new Sentence(sentence.Index, sentence.Paragraph, words);
        }

        /// <summary>Whether a word is another or hangs below it.</summary>
        private static bool Below(Token[] words, int word, int above)
        {
            for (; word >= 0; word = words[word].Head) if (word == above) return true;
            return false;
        }

        private static int Depth(Token[] words, int word)
        {
            var steps = 0;
            for (; word >= 0 && steps <= words.Length; word = words[word].Head) steps++;
            return steps;
        }
    }
}
