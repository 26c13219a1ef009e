using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace PartnerRelationships.PackageBuilder;

/// <summary>A .nupkg that is the same bytes whenever the same files are packed: NuGet puts times and random names into it.</summary>
internal static partial class PackageFile
{
    private const string Properties = "package/services/metadata/core-properties/";
    private const string Relations = "_rels/.rels";
    private const string Types = "[Content_Types].xml";
    // A plain file, rw-r--r--, as Unix writes it.
    private const int ReadByAll = 0x81A4;
    private static readonly DateTimeOffset Long = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void Settle(string package, string file)
    {
        using var from = ZipFile.OpenRead(package);
        using var stream = File.Create(file);
        using var to = new ZipArchive(stream, ZipArchiveMode.Create);
        foreach (var (name, entry) in from.Entries.Select(entry => (NameOf(entry), entry)).OrderBy(pair => pair.Item1, StringComparer.Ordinal))
        {
            using var bytes = new MemoryStream();
            using (var opened = entry.Open())
            {
                opened.CopyTo(bytes);
            }

            Add(to, name, name == Types ? Sorted(bytes) : IsText(name) ? Settled(Encoding.UTF8.GetString(bytes.ToArray())) : bytes.ToArray());
        }
    }

    private static void Add(ZipArchive archive, string name, byte[] bytes)
    {
        var entry = archive.CreateEntry(name, CompressionLevel.SmallestSize);
        entry.LastWriteTime = Long;
        // They would be those of the system that packs it. Without any, unzip makes files that nobody may read.
        entry.ExternalAttributes = ReadByAll << 16;
        using var opened = entry.Open();
        opened.Write(bytes);
    }

    private static string NameOf(ZipArchiveEntry entry) => entry.FullName.StartsWith(Properties, StringComparison.Ordinal) ? $"{Properties}properties.psmdcp" : entry.FullName;

    private static bool IsText(string name) => name == Relations || name.StartsWith(Properties, StringComparison.Ordinal);

    // The types of files come in any order.
    private static byte[] Sorted(MemoryStream bytes)
    {
        bytes.Position = 0;
        var types = XDocument.Load(bytes);
        types.Root!.ReplaceNodes(types.Root.Elements().OrderBy(type => type.ToString(), StringComparer.Ordinal).ToList());
        return Encoding.UTF8.GetBytes($"{types.Declaration}\n{types}\n".ReplaceLineEndings("\n"));
    }

    // The properties' random name, the relations' random ids, and which system NuGet ran on.
    private static byte[] Settled(string text)
    {
        var number = 0;
        var named = PropertiesName().Replace(text, "properties.psmdcp");
        var numbered = RelationId().Replace(named, _ => $"Id=\"R{++number}\"");
        return Encoding.UTF8.GetBytes(ModifiedBy().Replace(numbered, "<lastModifiedBy>NuGet</lastModifiedBy>"));
    }

    [GeneratedRegex(@"[0-9a-f]{32}\.psmdcp")]
    private static partial Regex PropertiesName();

    [GeneratedRegex(@"\bId=""R[0-9A-Fa-f]+""")]
    private static partial Regex RelationId();

    [GeneratedRegex("<lastModifiedBy>.*?</lastModifiedBy>")]
    private static partial Regex ModifiedBy();
}
