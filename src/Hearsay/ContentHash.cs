using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Hearsay;

/// <summary>Ids from content: the same parts give the same id on every machine and in every run.</summary>
public static class ContentHash
{
    /// <summary>16 lower-case hexadecimal digits (64 bits) of SHA-256 over the parts, each with its length, so that no two
    /// lists of parts run together. Null differs from the empty string. Lone surrogates are kept apart from each other.</summary>
    public static string Of(params ReadOnlySpan<string?> parts)
    {
        var length = 0;
        foreach (var part in parts) length += sizeof(int) + 6 * sizeof(char) * (part?.Length ?? 0);
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        var end = 0;
        foreach (var part in parts)
        {
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(end), part?.Length ?? -1);
            end += sizeof(int);
            if (part is not null) end += Encoding.Unicode.GetBytes(Escaped(part), buffer.AsSpan(end));
        }
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.AsSpan(0, end), hash);
        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash[..8]);
    }

    private static string Escaped(string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (!char.IsSurrogate(part[i])) continue;
            if (i + 1 < part.Length && char.IsSurrogatePair(part[i], part[i + 1])) { i++; continue; }
            return string.Concat(part.Select(c => char.IsSurrogate(c) ? $"\\u{(int)c:x4}" : c.ToString()));
        }
        return part;
    }
}
