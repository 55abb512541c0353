using CsCheck;
using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

public sealed class BioPathTests
{
    private const int Labels = 5;

    [Fact]
    public void It_is_the_best_of_all_valid_sequences() => Gen.Int[1, 5].SelectMany(count => Gen.Float[-5, 5].Array[count * Labels]).Sample(scores =>
    {
        var best = Every(scores.Length / Labels).Where(Valid).Max(path => Sum(scores, path));
        var found = BioPath.Best(scores, Labels);
        return Valid(found) && Math.Abs(Sum(scores, found) - best) < 1e-4;
    }, iter: 300);

    [Fact]
    public void Moves_count_as_much_as_words() =>
        Gen.Select(Gen.Int[1, 5].SelectMany(count => Gen.Float[-5, 5].Array[count * Labels]), Gen.Float[-5, 5].Array[Labels * Labels]).Sample((scores, moves) =>
        {
            var best = Every(scores.Length / Labels).Where(Valid).Max(path => Sum(scores, path, moves));
            var found = BioPath.Best(scores, Labels, moves);
            return Valid(found) && Math.Abs(Sum(scores, found, moves) - best) < 1e-4;
        }, iter: 300);

    [Fact]
    public void No_words_have_no_labels() => BioPath.Best([], Labels).ShouldBeEmpty();

    [Fact]
    public void An_inside_label_cannot_come_first() => BioPath.Best([0, 1, 9, 0, 0], Labels).ShouldBe([1]);

    private static bool Valid(int[] path)
    {
        for (var i = 0; i < path.Length; i++)
            if (path[i] > 0 && path[i] % 2 == 0 && (i == 0 || path[i - 1] != path[i] && path[i - 1] != path[i] - 1)) return false;
        return true;
    }

    private static double Sum(float[] scores, int[] path, float[]? moves = null) =>
        path.Select((label, i) => (double)scores[i * Labels + label] + (moves is null || i == 0 ? 0 : moves[path[i - 1] * Labels + label])).Sum();

    private static IEnumerable<int[]> Every(int count)
    {
        for (var number = 0; number < Math.Pow(Labels, count); number++)
        {
            var path = new int[count];
            for (int i = 0, rest = number; i < count; i++, rest /= Labels) path[i] = rest % Labels;
            yield return path;
        }
    }
}
