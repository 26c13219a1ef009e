# What is read after the commands are loaded: PowerShell reads what a module's own manifest names before it runs the root module, and this names its types.
@{
    ModuleVersion  = '0.1.0'
    TypesToProcess = @('Deserialized.types.ps1xml')
}
