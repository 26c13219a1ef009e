using PartnerRelationships.Core.Partners;

namespace PartnerRelationships.Core.Diagnostics;

/// <summary>What examining a connection needs.</summary>
public interface IDiagnosticPorts : IPartnerContext
{
    /// <summary>Asks how the connection fares.</summary>
    IServiceProbe Probe { get; }

    /// <summary>Whether the service is a sandbox, whose own token says nothing.</summary>
    bool IsSandbox { get; }
}
