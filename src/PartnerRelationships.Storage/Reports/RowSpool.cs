using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using Newtonsoft.Json;
using PartnerRelationships.Core.Files;

namespace PartnerRelationships.Storage.Reports;

/// <summary>The rows of a table in a file of its own until the page is written: an array of arrays in JSON in which nothing can end a script, and the first rows
/// in memory, for who reads the page without one.</summary>
internal sealed class RowSpool : IDisposable
{
    /// <summary>How many rows are in the page itself.</summary>
    public const int FirstRows = 25;

    // More is more than a browser should be asked to hold; the page says what it leaves out.
    private const int MostRows = 200_000;
    private const int LongestCell = 500;

    private readonly List<IReadOnlyList<object?>> first = [];
    private readonly string path;
    private readonly JsonTextWriter json;

    public RowSpool(string path)
    {
        this.path = path;
        var text = new StreamWriter(OwnFile.Create(path, 1 << 16), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), 1 << 14) { NewLine = "\n" };
        json = new JsonTextWriter(text) { StringEscapeHandling = StringEscapeHandling.EscapeHtml };
        json.WriteStartArray();
    }

    /// <summary>How many rows came.</summary>
    public long Count { get; private set; }

    /// <summary>How many of them are kept.</summary>
    public long Kept => Math.Min(Count, MostRows);

    /// <summary>The first ones, as they are kept.</summary>
    public IReadOnlyList<IReadOnlyList<object?>> First => first;

    public void Add(IReadOnlyList<object?> cells)
    {
        if (Count++ >= MostRows)
        {
            return;
        }

        object?[] kept = new object?[cells.Count];
        json.WriteStartArray();
        for (var place = 0; place < kept.Length; place++)
        {
            json.WriteValue(kept[place] = Fit(cells[place]));
        }

        json.WriteEndArray();
        if (first.Count < FirstRows)
        {
            first.Add(kept);
        }
    }

    /// <summary>Writes the array into a page.</summary>
    public void CopyTo(Stream page)
    {
        json.Close();
        using var rows = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read);
        rows.CopyTo(page);
    }

    public void Dispose()
    {
        try
        {
            json.Close();
        }
        catch (IOException)
        {
            // The disk that was full when it was written is full when it is closed.
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static object? Fit(object? cell) => cell switch
    {
        DateTimeOffset moment => ScreenTime.Day(moment),
        string { Length: > LongestCell } text => $"{ScreenText.OneLine(text.Substring(0, LongestCell))}…",
        string text => ScreenText.OneLine(text),
        _ => cell,
    };
}
