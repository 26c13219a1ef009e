using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;

namespace PartnerRelationships.Commands;

/// <summary>The connection that commands use when none is named: one for each runspace, so that parallel work never crosses.</summary>
internal static class DefaultConnection
{
    private static readonly ConditionalWeakTable<Runspace, StrongBox<PartnerCenterConnection?>> ByRunspace = new();

    /// <summary>The present runspace's connection; null when it has none.</summary>
    public static PartnerCenterConnection? Current
    {
        get => Runspace.DefaultRunspace is { } runspace && ByRunspace.TryGetValue(runspace, out var box) ? box.Value : null;
        set => ByRunspace.GetOrCreateValue(Runspace.DefaultRunspace).Value = value;
    }
}
