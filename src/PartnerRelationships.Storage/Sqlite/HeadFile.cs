using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text;
using PartnerRelationships.Core.Files;
using PartnerRelationships.Core.Ledger;

namespace PartnerRelationships.Storage.Sqlite;

/// <summary>How far a ledger has come, in a small file beside it. SQLite takes a log that was cut off for one that ends there, and so does
/// not see that it lost what was on the disk already; against this it shows.</summary>
/// <remarks>Written after each commit and before anybody is reported it, so it is never ahead of the ledger. Each open ledger writes into
/// a slot of its own, drawn at random, and the furthest counts: nobody waits for anybody, and a slot half written is one that is not there.</remarks>
internal sealed class HeadFile(string ledger) : IDisposable
{
    private const int Slots = 64;
    private const int SlotLength = 128;
    private const FileShare Sharing = FileShare.ReadWrite | FileShare.Delete;
    private readonly int slot = Guid.NewGuid().ToByteArray()[0] % Slots;
    private FileStream? file;

    public static string PathOf(string ledger) => ledger + "-head";

    /// <summary>How far the ledger had come at least; null when nothing says it.</summary>
    public static LedgerMark? Read(string ledger)
    {
        var path = PathOf(ledger);
        if (!File.Exists(path) || OwnFile.IsLink(path))
        {
            return null;
        }

        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, Sharing, SlotLength);
        using var reader = new StreamReader(file, Encoding.ASCII);
        return Slices(reader.ReadToEnd()).Select(Parse).Where(mark => mark is not null).OrderBy(mark => mark!.Entries).LastOrDefault();
    }

    /// <summary>Notes how far it has come. It is a help that may fail: what was committed is kept anyway.</summary>
    public void Write(LedgerMark mark)
    {
        try
        {
            file ??= OpenToWrite();
            var text = $"{mark.Entries:D20} {mark.Hash}";
            file.Position = slot * SlotLength;
            file.Write(Encoding.ASCII.GetBytes($"{text} {CheckOf(text)}".PadRight(SlotLength - 1) + "\n"), 0, SlotLength);
            file.Flush();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return;
        }
    }

    public void Dispose() => file?.Dispose();

    // A link would lead the mark into a file that is somebody else's: the link goes, and what it leads to stays as it is.
    private FileStream OpenToWrite()
    {
        var path = PathOf(ledger);
        if (OwnFile.IsLink(path))
        {
            File.Delete(path);
        }

        return OwnFile.Open(path, FileMode.OpenOrCreate, Sharing, SlotLength);
    }

    private static IEnumerable<string> Slices(string text) =>
        Enumerable.Range(0, text.Length / SlotLength).Select(number => text.Substring(number * SlotLength, SlotLength));

    private static LedgerMark? Parse(string record)
    {
        var parts = record.TrimEnd().Split(' ');
        return parts.Length == 3 && CheckOf($"{parts[0]} {parts[1]}") == parts[2]
            ? new LedgerMark(long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1])
            : null;
    }

    private static string CheckOf(string text) => LedgerHash.Of(new Dictionary<string, string?> { ["mark"] = text }).Substring(0, 32);
}
