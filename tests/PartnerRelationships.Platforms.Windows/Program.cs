using System;

return AppDomain.CurrentDomain.ExecuteAssembly(args[0], args[1..]);
