using System.Management.Automation;

namespace PartnerRelationships.Commands;

/// <summary>What is done when the module is removed from a session.</summary>
public sealed class ModuleCleanup : IModuleAssemblyCleanup
{
    /// <inheritdoc/>
    public void OnRemove(PSModuleInfo psModuleInfo) => ErrorFeedback.End();
}
