using System;
using System.IO;

namespace PartnerRelationships.Storage;

/// <summary>Where ledgers are.</summary>
public static class LedgerPaths
{
    /// <summary>The ledger of a user who names none: %LOCALAPPDATA%, $XDG_DATA_HOME or ~/.local/share.</summary>
    public static string Default => Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify), "PartnerRelationships", "ledger.db");
}
