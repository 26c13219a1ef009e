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

    /// <summary>The files with the views, in their order.</summary>
    public IReadOnlyList<string> Formats { get; } = [.. NamePattern().Matches(FormatsPattern().Match(text).Groups[1].Value).Select(match => match.Groups[1].Value)];

    /// <summary>The manifest with what only a build knows, and with one file of views. A folder stands for all of its files: PowerShell looks up what is listed
    /// at every import, which took 40 ms with each file by itself.</summary>
    /// <param name="files">Where the module's files are in it.</param>
    /// <param name="releaseNotes">What changed.</param>
    /// <exception cref="InvalidDataException">It has no empty place for it.</exception>
    public string Complete(IEnumerable<string> files, string releaseNotes)
    {
        var listed = files.Select(file => Quoted(file.Split('/')[0])).Distinct().Order(StringComparer.Ordinal);
        var filled = Fill(Fill(text, EmptyFileList, $"FileList               = @({string.Join(", ", listed)})"), EmptyReleaseNotes, $"ReleaseNotes = {Quoted(releaseNotes)}");
        return FormatsPattern().Replace(filled, $"FormatsToProcess       = @({Quoted(ViewFiles.Name)})");
    }

    private static string Fill(string text, string empty, string full) =>
        text.Contains(empty, StringComparison.Ordinal) ? text.Replace(empty, full, StringComparison.Ordinal) : throw new InvalidDataException($"The manifest has no line \"{empty}\".");

    private static string Quoted(string value) => $"'{value.Replace("'", "''", StringComparison.Ordinal)}'";

    [GeneratedRegex(@"ModuleVersion\s*=\s*'([^']+)'")]
    private static partial Regex VersionPattern();

    [GeneratedRegex(@"FormatsToProcess\s*=\s*@\(([^)]*)\)")]
    private static partial Regex FormatsPattern();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex NamePattern();

    [GeneratedRegex(@"ProjectUri\s*=\s*'([^']+)'")]
    private static partial Regex ProjectUriPattern();
}
