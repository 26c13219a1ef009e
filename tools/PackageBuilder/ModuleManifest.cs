using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace PartnerRelationships.PackageBuilder;

/// <summary>The module's manifest as it is in the repository, and as it is staged.</summary>
internal sealed partial class ModuleManifest(string text)
{
    public const string Name = "PartnerRelationships";

    private const string EmptyFileList = "FileList               = @()";
    private const string EmptyReleaseNotes = "ReleaseNotes = ''";

    public string Version { get; } = VersionPattern().Match(text).Groups[1].Value;

    public string ProjectUri { get; } = ProjectUriPattern().Match(text).Groups[1].Value;

    /// <summary>The manifest with what only a build knows.</summary>
    /// <exception cref="InvalidDataException">It has no empty place for it.</exception>
    public string Complete(IEnumerable<string> files, string releaseNotes) => Fill(
        Fill(text, EmptyFileList, $"FileList               = @(\n{string.Join("\n", files.Order(StringComparer.Ordinal).Select(file => $"        {Quoted(file)}"))}\n    )"),
        EmptyReleaseNotes,
        $"ReleaseNotes = {Quoted(releaseNotes)}");

    private static string Fill(string text, string empty, string full) =>
        text.Contains(empty, StringComparison.Ordinal) ? text.Replace(empty, full, StringComparison.Ordinal) : throw new InvalidDataException($"The manifest has no line \"{empty}\".");

    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"ModuleVersion\s*=\s*'([^']+)'")]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"ProjectUri\s*=\s*'([^']+)'")]
    private static partial Regex ProjectUriPattern();
}
