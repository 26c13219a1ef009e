using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Converters;
using PartnerRelationships.Core.ExitPacks;
using PartnerRelationships.Core.Tables;

namespace PartnerRelationships.Storage.Documents;

/// <summary>The files of exit packs: JSON with all that an object says, and tables with a row for each, UTF-8 with a byte order mark for spreadsheets.</summary>
public sealed class ExitPackFiles : IExitPackFiles
{
    // A manifest names some files; what is larger is none.
    private const long LongestManifest = 1 << 20;
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly JsonSerializer Json = JsonSerializer.Create(new JsonSerializerSettings
    {
        Formatting = Formatting.Indented, NullValueHandling = NullValueHandling.Include, MaxDepth = 16, Converters = { new StringEnumConverter() },
    });

    private static readonly JsonSerializer ManifestReader = JsonSerializer.Create(new JsonSerializerSettings
    {
        NullValueHandling = NullValueHandling.Ignore, ObjectCreationHandling = ObjectCreationHandling.Replace, MaxDepth = 16, DateParseHandling = DateParseHandling.DateTimeOffset,
    });

    /// <inheritdoc/>
    public void WriteJson<T>(Stream stream, IReadOnlyCollection<T> items) => Write(stream, items);

    /// <inheritdoc/>
    public void WriteTable<T>(Stream stream, IReadOnlyCollection<T> items)
    {
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 1 << 12, leaveOpen: true);
        var columns = typeof(T).GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.GetIndexParameters().Length == 0).ToList();
        writer.Write(CsvRows.Of(columns.Select(column => column.Name)));
        foreach (var item in items)
        {
            writer.Write(CsvRows.Of(columns.Select(column => Text(column.GetValue(item)))));
        }
    }

    /// <inheritdoc/>
    public void WriteManifest(Stream stream, ExitPackManifest manifest) => Write(stream, manifest);

    /// <inheritdoc/>
    public ExitPackManifest? ReadManifest(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete);
        if (stream.Length > LongestManifest)
        {
            return null;
        }

        try
        {
            using var reader = new JsonTextReader(new StreamReader(stream, Utf8));
            return ManifestReader.Deserialize<ExitPackManifest>(reader) is { Pack: not null, Files: not null } manifest && manifest.Files.All(file => file?.Name is not null) ? manifest : null;
        }
        catch (Exception error) when (JsonErrors.IsOne(error) || error is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static void Write(Stream stream, object value)
    {
        using var writer = new StreamWriter(stream, Utf8, bufferSize: 1 << 12, leaveOpen: true);
        Json.Serialize(writer, value);
    }

    private static string? Text(object? value) => value switch
    {
        null => null,
        string text => text,
        DateTimeOffset moment => moment.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable items => string.Join("; ", items.Cast<object?>().Select(Text)),
        _ => value.ToString(),
    };
}
