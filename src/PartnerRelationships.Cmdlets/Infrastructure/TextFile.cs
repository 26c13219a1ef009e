using System;
using System.IO;
using System.Text;

namespace PartnerRelationships.Commands;

/// <summary>Reads text files that users name: UTF-8, or what the mark at their beginning says, and no larger than a mail's text should be.</summary>
internal static class TextFile
{
    private const int Largest = 256 * 1024;
    private static readonly Encoding Utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A template.</summary>
    /// <exception cref="InvalidInputException">There is none (TemplateNotFound), or it cannot be read.</exception>
    public static string ReadTemplate(string path) => Read(path, "TemplateNotFound");

    /// <summary>A text that somebody wrote.</summary>
    /// <exception cref="InvalidInputException">There is none (TextFileNotFound), or it cannot be read.</exception>
    public static string ReadText(string path) => Read(path, "TextFileNotFound");

    private static string Read(string path, string notFoundId)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            throw new InvalidInputException(notFoundId, $"There is no file '{path}'.");
        }

        if (file.Length > Largest)
        {
            throw new InvalidInputException("TextFileTooLarge", $"'{path}' has {file.Length / 1024} KB; at most {Largest / 1024} KB are read.");
        }

        try
        {
            return File.ReadAllText(path, Utf8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            throw new InvalidInputException("TextFileUnreadable", $"'{path}' cannot be read as text: {error.Message}", inner: error);
        }
    }
}
