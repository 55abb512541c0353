using Hearsay.Parsing;

namespace Hearsay.Tests.Parsing;

public sealed class ReaderModelLoadTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hearsay-model-");

    public ReaderModelLoadTests()
    {
        foreach (var file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "models", "reader")))
            File.Copy(file, Path.Combine(_folder.FullName, Path.GetFileName(file)));
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void A_whole_folder_loads()
    {
        using var model = ReaderModel.Load(_folder.FullName, 1);
        var (document, bare) = Given.Words(["Kyiv", "fell", "."]);
        model.Parse(document, bare).Single().Root.ShouldBe(1);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("reader.onnx")]
    [InlineData("relations.onnx")]
    [InlineData("labels.json")]
    [InlineData("vocab.txt")]
    public void A_missing_file_is_named(string file)
    {
        File.Delete(Path.Combine(_folder.FullName, file));
        Fails("HS0301", file);
    }

    [Theory]
    [InlineData("manifest.json")]
    [InlineData("reader.onnx")]
    [InlineData("relations.onnx")]
    [InlineData("labels.json")]
    [InlineData("vocab.txt")]
    public void A_file_cut_short_is_damaged(string file)
    {
        using (var stream = File.OpenWrite(Path.Combine(_folder.FullName, file))) stream.SetLength(stream.Length / 2);
        Fails("HS0302", file);
    }

    [Theory]
    [InlineData("reader.onnx")]
    [InlineData("relations.onnx")]
    [InlineData("labels.json")]
    [InlineData("vocab.txt")]
    public void A_single_other_byte_is_damage(string file)
    {
        var path = Path.Combine(_folder.FullName, file);
        var bytes = File.ReadAllBytes(path);
        bytes[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(path, bytes);
        Fails("HS0302", file);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("{\"files\": 3}")]
    [InlineData("{\"files\": [{}]}")]
    [InlineData("{\"files\": [{\"name\": null, \"bytes\": 1, \"sha256\": \"\"}]}")]
    [InlineData("{\"files\": []}")]
    public void A_manifest_that_says_nothing_is_damaged(string manifest)
    {
        File.WriteAllText(Path.Combine(_folder.FullName, "manifest.json"), manifest);
        Fails("HS0302", "manifest.json");
    }

    [Fact]
    public void A_folder_that_is_not_there_is_named()
    {
        var error = Should.Throw<HearsayException>(() => ReaderModel.Load(Path.Combine(_folder.FullName, "none")));
        error.Code.ShouldBe("HS0301");
        error.Message.ShouldContain(Path.Combine("none", "manifest.json"));
    }

    private void Fails(string code, string file)
    {
        var error = Should.Throw<HearsayException>(() => ReaderModel.Load(_folder.FullName, 1));
        error.Code.ShouldBe(code);
        error.Message.ShouldContain(Path.Combine(_folder.FullName, file));
        error.Message.ShouldContain(Errors.Of(code).Remedy);
    }
}
