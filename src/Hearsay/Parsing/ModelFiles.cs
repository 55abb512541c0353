using System.Security.Cryptography;
using System.Text.Json;

namespace Hearsay.Parsing;

/// <summary>The files of the reader model as its manifest lists them: name, size and SHA-256.</summary>
internal sealed class ModelFiles
{
    private readonly string _folder;
    private readonly Dictionary<string, (long Bytes, string Hash)> _files = new(StringComparer.Ordinal);

    /// <summary>Reads <c>manifest.json</c> and checks that every file is there with its size.</summary>
    /// <exception cref="HearsayException">HS0301 for what is missing, HS0302 for a manifest that cannot be read or a size that differs.</exception>
    public ModelFiles(string folder)
    {
        _folder = folder;
        try
        {
            using var manifest = JsonDocument.Parse(File.ReadAllBytes(Existing("manifest.json")));
            foreach (var file in manifest.RootElement.GetProperty("files").EnumerateArray())
                _files[file.GetProperty("name").GetString()!] = (file.GetProperty("bytes").GetInt64(), file.GetProperty("sha256").GetString()!);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentNullException)
        {
            throw Damaged("manifest.json", error.Message, error);
        }
        foreach (var (name, (bytes, _)) in _files)
        {
            var length = new FileInfo(Existing(name)).Length;
            if (length != bytes) throw Damaged(name, $"it has {length} bytes, the manifest says {bytes}");
        }
    }

    /// <summary>Path of a file of the model.</summary>
    public string PathOf(string name) => _files.ContainsKey(name) ? Path.Combine(_folder, name) : throw Damaged("manifest.json", $"it does not list {name}");

    /// <summary>The content of a small file, checked.</summary>
    public byte[] Read(string name)
    {
        var content = File.ReadAllBytes(PathOf(name));
        Compare(name, SHA256.HashData(content));
        return content;
    }

    /// <summary>Compares the SHA-256 of a file with the manifest's.</summary>
    /// <exception cref="HearsayException">HS0302: they differ.</exception>
    public void Check(string name)
    {
        using var stream = new FileStream(PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        Compare(name, SHA256.HashData(stream));
    }

    /// <summary>The error for a file that cannot be used.</summary>
    public HearsayException Damaged(string name, string why, Exception? inner = null) =>
        new("HS0302", $"The reader model is damaged: {Path.Combine(_folder, name)}: {why}. {Errors.Of("HS0302").Remedy}", inner);

    private void Compare(string name, byte[] hash)
    {
        var found = Convert.ToHexStringLower(hash);
        if (!string.Equals(found, _files[name].Hash, StringComparison.OrdinalIgnoreCase))
            throw Damaged(name, $"its SHA-256 is {found}, the manifest says {_files[name].Hash}");
    }

    private string Existing(string name)
    {
        var path = Path.Combine(_folder, name);
        return File.Exists(path) ? path : throw new HearsayException("HS0301", $"The reader model is not there: {path}. {Errors.Of("HS0301").Remedy}");
    }
}
