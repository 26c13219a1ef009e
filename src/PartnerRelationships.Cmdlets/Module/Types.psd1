# What is read after the commands are loaded, and only then: PowerShell reads what a module's own manifest names before it runs the root module, which must
# come first to say that this is a second copy, and these name types.
@{
    ModuleVersion  = '0.1.0'
    TypesToProcess = @('PartnerRelationships.types.ps1xml', 'Deserialized.types.ps1xml')
}
