using System.Text;
using Hearsay.Ingesting;

namespace Hearsay.Tests.Ingesting;

/// <summary>Short forms of the calls that the tests of this step make.</summary>
internal static class Inputs
{
    public static readonly IngestOptions Plain = new();

    static Inputs() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    public static Ingested Ingest(string text, string name = "a.txt", IngestOptions? options = null) =>
        Ingest(Encoding.UTF8.GetBytes(text), name, options);

    public static Ingested Ingest(byte[] bytes, string name = "a.txt", IngestOptions? options = null) =>
        Ingester.FromBytes(bytes, name, options ?? Plain);

    public static byte[] In(string encoding, string text) => Encoding.GetEncoding(encoding).GetBytes(text);

    public static Document Read(string text, string name = "a.txt", IngestOptions? options = null) =>
        Ingest(text, name, options).Document.ShouldNotBeNull();

    public static string[] Codes(this Ingested ingested) => [.. ingested.Problems.Select(problem => problem.Code)];

    public static void ShouldFail(this Ingested ingested, string code)
    {
        ingested.Document.ShouldBeNull();
        ingested.Problems[^1].Code.ShouldBe(code);
        ingested.Problems[^1].Fatal.ShouldBeTrue();
        Errors.Of(code).Remedy.ShouldNotBeEmpty();
    }

    public static void ShouldBeClean(this Ingested ingested)
    {
        ingested.Document.ShouldNotBeNull();
        ingested.Problems.ShouldBeEmpty();
    }
}
