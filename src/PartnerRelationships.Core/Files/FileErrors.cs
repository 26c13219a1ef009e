using System;
using System.IO;
using System.Security;

namespace PartnerRelationships.Core.Files;

/// <summary>What .NET throws where a file or folder cannot be used.</summary>
public static class FileErrors
{
    /// <summary>Whether an error is about a file: its disk, its rights, or a name that can be none.</summary>
    public static bool IsOne(Exception error) => error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException or SecurityException;
}
