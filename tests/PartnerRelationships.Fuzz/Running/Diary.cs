using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Microsoft.Win32.SafeHandles;

namespace PartnerRelationships.Fuzz.Running;

/// <summary>Notes which input a parser is fed, in a file: should the process end with it, nobody else knows.</summary>
internal sealed class Diary : IDisposable
{
    private const int Length = 200;
    private static readonly string Folder = Path.Combine("out", "fuzz");
    private readonly string path;
    private readonly SafeFileHandle file;

    private Diary(string path) => (this.path, file) = (path, File.OpenHandle(path, FileMode.Create, FileAccess.Write, FileShare.Read));

    /// <summary>Begins one.</summary>
    public static Diary Of(IFuzzTarget target) => new(Path.Combine(Directory.CreateDirectory(Folder).FullName, target.Name));

    /// <summary>The commands that repeat what the last process ended with.</summary>
    public static IReadOnlyList<string> Left() => !Directory.Exists(Folder) ? []
        : [.. Directory.GetFiles(Folder).Select(left => $"./build.sh fuzz {Path.GetFileName(left)} {File.ReadAllText(left).Trim()}")];

    public void Write(Recipe recipe) => RandomAccess.Write(file, Encoding.ASCII.GetBytes(recipe.ToString().PadRight(Length)), 0);

    public void Dispose()
    {
        file.Dispose();
        File.Delete(path);
    }
}
