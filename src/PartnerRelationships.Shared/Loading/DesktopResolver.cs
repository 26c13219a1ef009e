#if !NET
using System;
using System.IO;
using System.Reflection;

namespace PartnerRelationships.Loading;

/// <summary>Windows PowerShell has one context for all: what our assemblies miss there is answered with our copy, whatever version is asked.</summary>
internal sealed class DesktopResolver
{
    private readonly string binFolder;
    private readonly LibraryFolders libraries;

    public DesktopResolver(string binFolder)
    {
        this.binFolder = binFolder;
        libraries = new LibraryFolders(binFolder, "netstandard2.0");
        AppDomain.CurrentDomain.AssemblyResolve += (_, request) => Resolve(request);
        NativePreload.Load(NativeLibraries.PathOf(binFolder, "e_sqlite3"));
    }

    private Assembly? Resolve(ResolveEventArgs request)
    {
        return IsOurs(request.RequestingAssembly) && libraries.Find(new AssemblyName(request.Name).Name) is { } own ? Assembly.LoadFrom(own) : null;
    }

    // What another module misses is its own affair. Nobody is named when an assembly is asked for by reflection.
    private bool IsOurs(Assembly? requester) =>
        requester is null || (!requester.IsDynamic && requester.Location.StartsWith(binFolder + Path.DirectorySeparatorChar, StringComparison.OrdinalIgnoreCase));
}
#endif
