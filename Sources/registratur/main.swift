print("registratur")
