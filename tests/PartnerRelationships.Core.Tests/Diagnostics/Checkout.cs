using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace PartnerRelationships.Core.Tests.Diagnostics;

/// <summary>The working copy that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The text of every source file of the module.</summary>
    public static IEnumerable<(string File, string Text)> Sources() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(file => (Path.GetRelativePath(Root, file), File.ReadAllText(file)));

    private static string Find(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "PartnerRelationships.sln")) ? folder.FullName : Find(folder.Parent!);
}
