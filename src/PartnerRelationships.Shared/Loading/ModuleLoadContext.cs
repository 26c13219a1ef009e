#if NET
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace PartnerRelationships.Loading;

/// <summary>The context of everything but the commands and the types that users touch: own copies first, whatever else is loaded.</summary>
internal sealed class ModuleLoadContext : AssemblyLoadContext
{
    // The commands ask for these by name, in the default context; what they need in turn is asked for in this one.
    private static readonly HashSet<string> Entries =
    [
        "PartnerRelationships.Core",
        "PartnerRelationships.PartnerCenter",
        "PartnerRelationships.Storage",
        "PartnerRelationships.Sandbox",
        "PartnerRelationships.Mail",
        "PartnerRelationships.Signatures",
        "PartnerRelationships.Feedback",
    ];

    private readonly ConcurrentDictionary<string, IntPtr> handles = new();
    private readonly Assembly shared = typeof(ModuleLoader).Assembly;
    private readonly string binFolder;
    private readonly LibraryFolders libraries;

    public ModuleLoadContext(string binFolder)
        : base("PartnerRelationships", isCollectible: false)
    {
        this.binFolder = binFolder;
        libraries = new LibraryFolders(binFolder, "net8.0");
        Default.Resolving += (_, name) => name.Name is { } entry && Entries.Contains(entry) ? LoadFromAssemblyName(name) : null;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        if (assemblyName.Name == shared.GetName().Name)
        {
            return shared;
        }

        return libraries.Find(assemblyName.Name) is { } own ? LoadFromAssemblyPath(own) : null;
    }

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) => handles.GetOrAdd(unmanagedDllName, name =>
    {
        var own = NativeLibraries.PathOf(binFolder, name);
        return File.Exists(own) ? LoadUnmanagedDllFromPath(own) : IntPtr.Zero;
    });
}
#endif
