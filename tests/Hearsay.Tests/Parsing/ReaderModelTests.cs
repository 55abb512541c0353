using System.Text.Json;
using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

public sealed class ReaderModelTests
{
    /// <summary>The answers in check.jsonl are those of the same weights in float, before they were made 8-bit: arg-max labels without the tree constraint and without Viterbi, so heads are compared where they make a
    /// tree and BIO labels where they are valid. One word in a hundred may differ, and its factuality by more than a fifth.</summary>
    [Fact]
    public void The_answers_are_those_of_training()
    {
        var (seen, same) = (new Dictionary<string, int>(), new Dictionary<string, int>());
        void Compare<T>(string what, IEnumerable<T> ours, IEnumerable<T> theirs, Func<T, T, bool> equal)
        {
            foreach (var (our, their) in ours.Zip(theirs))
            {
                seen[what] = seen.GetValueOrDefault(what) + 1;
                if (equal(our, their)) same[what] = same.GetValueOrDefault(what) + 1;
            }
        }
        foreach (var line in File.ReadLines(Given.Path("check.jsonl")))
        {
            using var parsed = JsonDocument.Parse(line);
            string[] Strings(string name) => [.. parsed.RootElement.GetProperty(name).EnumerateArray().Select(item => item.GetString()!)];
            int[] Numbers(string name) => [.. parsed.RootElement.GetProperty(name).EnumerateArray().Select(item => item.GetInt32())];
            var (document, bare) = Given.Words(Strings("words"));
            var window = new Windows(WordPiecesTests.Pieces).Cut(bare).Single();
            window.Pieces.ShouldBe(Numbers("ids"));
            window.First.ShouldBe(Numbers("first"));
            window.Shapes.Select(shape => (int)shape).ShouldBe(Numbers("shape"));
            var tokens = Given.Model.Parse(document, bare).Single().Tokens;
            Compare("upos", tokens.Select(token => token.Upos), Strings("upos"), string.Equals);
            Compare("xpos", tokens.Select(token => token.Xpos), Strings("xpos"), string.Equals);
            int[] heads = [.. Numbers("head").Select(head => head - 1)];
            if (SpanningTree.IsTree(heads))
                Compare("tree", tokens.Select(token => (token.Head, token.Deprel)), heads.Zip(Strings("deprel")), (our, their) => our == their);
            if (Valid(Strings("ner"))) Compare("name", tokens.Select(token => token.Name), Strings("ner"), string.Equals);
            if (Valid(Strings("role"))) Compare("role", tokens.Select(token => token.Role), Strings("role"), string.Equals);
            Compare("factuality", tokens.Select(token => token.Factuality),
                parsed.RootElement.GetProperty("factuality").EnumerateArray().Select(item => item.GetDouble()), (our, their) => Math.Abs(our - their) < 0.2);
        }
        seen.Count.ShouldBe(6);
        foreach (var (what, count) in seen)
        {
            count.ShouldBeGreaterThan(400, what);
            same[what].ShouldBeGreaterThanOrEqualTo(count - count / 100, what);
        }
    }

    private static bool Valid(string[] labels)
    {
        for (var i = 0; i < labels.Length; i++)
            if (labels[i].StartsWith("I-", StringComparison.Ordinal) && (i == 0 || labels[i - 1].Length < 3 || labels[i - 1][2..] != labels[i][2..])) return false;
        return true;
    }
}
