# A module of its own, after the commands: PowerShell reads what a module's manifest names before it loads its nested modules, and these name types of the commands.
@{
    ModuleVersion  = '0.1.0'
    TypesToProcess = @('PartnerRelationships.types.ps1xml', 'Deserialized.types.ps1xml')
}
