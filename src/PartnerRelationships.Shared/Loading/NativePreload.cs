#if !NET
using System;
using System.Runtime.InteropServices;

namespace PartnerRelationships.Loading;

/// <summary>Loads a native library by its full path, so that a later import of its bare name finds it: .NET Framework has no other say.</summary>
internal static class NativePreload
{
    private const uint SearchBesideTheLibrary = 8;

    /// <summary>Loads it on Windows; a file that is missing is reported by the first call into it.</summary>
    public static void Load(string path)
    {
        if (RuntimeInformation.IsOSPlatform(OSPlatform.Windows))
        {
            LoadLibraryEx(path, IntPtr.Zero, SearchBesideTheLibrary);
        }
    }

    [DllImport("kernel32", CharSet = CharSet.Unicode, ExactSpelling = true, EntryPoint = "LoadLibraryExW")]
    private static extern IntPtr LoadLibraryEx(string path, IntPtr reserved, uint flags);
}
#endif
