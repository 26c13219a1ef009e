using System;
using System.IO;

namespace PartnerRelationships.Loading;

/// <summary>Where the module's libraries are for one runtime: those of its own, and those that have one build for both.</summary>
/// <param name="binFolder">The module's bin folder.</param>
/// <param name="framework">The folder of the runtime's own.</param>
internal sealed class LibraryFolders(string binFolder, string framework)
{
    private readonly string[] folders = [Path.Combine(binFolder, framework), Path.Combine(binFolder, "common")];

    /// <summary>The file of a library; null if the module has none of that name.</summary>
    public string? Find(string? name) => Array.Find(Array.ConvertAll(folders, folder => Path.Combine(folder, name + ".dll")), File.Exists);
}
