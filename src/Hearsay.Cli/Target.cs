using System.CommandLine;
using System.Text;

namespace Hearsay.Cli;

/// <summary>Where a result goes: standard output, or a file that is there whole or not at all.</summary>
internal static class Target
{
    /// <summary>The option that names the file.</summary>
    public static Option<string?> Option() => new("--out") { Description = "File to write instead of standard output; it is replaced when it is complete.", HelpName = "FILE" };

    /// <summary>Writes text.</summary>
    public static void Write(Terminal terminal, string? file, string text) =>
        Write(terminal, file, binary: false, stream => stream.Write(Encoding.UTF8.GetBytes(text)));

    /// <summary>Writes bytes; those that are text may go to standard output.</summary>
    /// <exception cref="HearsayException">HS0205: bytes that are no text and no file to write them to.</exception>
    /// <exception cref="IOException">The system refused the file.</exception>
    public static void Write(Terminal terminal, string? file, bool binary, Action<Stream> write)
    {
        if (file is null && binary) throw new HearsayException("HS0205", Errors.Of("HS0205").Remedy);
        if (file is null)
        {
            using var text = new TextStream(terminal.Out);
            write(text);
            return;
        }
        var unfinished = file + ".part";
        try
        {
            using (var stream = File.Create(unfinished)) write(stream);
            File.Move(unfinished, file, overwrite: true);
        }
        catch (UnauthorizedAccessException error)
        {
            throw new IOException(error.Message, error);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    /// <summary>Hands UTF-8 bytes on as text.</summary>
    private sealed class TextStream(TextWriter target) : Stream
    {
        private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override void Write(byte[] buffer, int offset, int count)
        {
            var characters = new char[Encoding.UTF8.GetMaxCharCount(count)];
            target.Write(characters, 0, _decoder.GetChars(buffer, offset, count, characters, 0));
        }

        public override void Flush() => target.Flush();

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();
    }
}
